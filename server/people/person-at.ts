import type { Request } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { type PersonShown, personOf } from '../../sql/people/person.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { parkDay } from '../park-time.ts'

/** The person whose number stands in an address as :id, when they belong to the coordinator's organisation or did; else undefined. */
export const personAt = async (
  { sql, now }: Context,
  { organisation }: Coordinator,
  { params: { id } }: Request,
): Promise<PersonShown | undefined> => {
  const personId = numberIn(id)
  return personId === null ? undefined : personOf(sql, organisation, personId, parkDay(now()))
}
