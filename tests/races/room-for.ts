import type { DateTime } from 'luxon'
import type { Context } from '../../server/context.ts'
import { pick } from '../../sql/availability/pick.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'

/** Open starts so far from each other that no two want the same person or room. */
export const apart = (starts: readonly DateTime[], hours: number): DateTime[] => {
  const chosen: DateTime[] = []
  for (const start of starts) if (start >= (chosen.at(-1)?.plus({ hours }) ?? start)) chosen.push(start)
  return chosen
}

/** How many at once a start has people and rooms for, of a service that needs one of each. */
export const capacityOf = async ({ sql, now }: Context, { serviceId }: ServiceShown, starts: DateTime) => {
  const needs = await pick(sql, { serviceId, now: now(), starts })
  return Math.min(...needs.map(({ free }) => free.length))
}
