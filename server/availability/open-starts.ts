import type { DateTime } from 'luxon'
import { type Start, starts } from '../../sql/availability/slots.ts'
import type { ToMove } from '../../sql/booking/moves.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Nearby } from '../../views/booking/nearby.tsx'
import { nearestTo } from '../booking/rules.ts'
import type { Context } from '../context.ts'

/** A read needs no transaction of its own, and may stand in another's. */
type Reading = Pick<Context, 'now'> & { readonly sql: Sql }

/** An appointment that looks for another start: its own claims are as if they were free, and each start is when its party arrives. */
export type Moving = Pick<ToMove, 'appointmentId' | 'begins' | 'arrives'>

interface Whose {
  readonly moving?: Moving | undefined
  /** The appointment whose people alone are wanted (R18): for the desk, no visitor's page asks it. */
  readonly sameAs?: number | undefined
}

/** All starts of a service from an instant until before another; for an appointment that is moved, without the one it has. */
const startsBetween = async (
  { sql, now }: Reading,
  { serviceId }: ServiceShown,
  { from, to, ...who }: { from: DateTime; to: DateTime } & Whose,
): Promise<Start[]> => {
  const { moving, sameAs } = who
  const asked = { serviceId, now: now(), from, to, except: moving?.appointmentId, sameAs }
  const all = await starts(sql, asked)
  if (!moving) return all
  const { begins, arrives } = moving
  return all
    .filter(({ starts }) => +starts !== +begins)
    .map(({ starts, open }) => ({ starts: starts.plus(arrives.diff(begins)), open }))
}

/** All starts of a service as far as its horizon, open or not. */
export const allStarts = (context: Reading, service: ServiceShown, moving?: Moving, sameAs?: number) => {
  const from = context.now()
  const to = from.plus({ days: service.horizonDays + 1 })
  return startsBetween(context, service, { from, to, moving, sameAs })
}

const openOf = (all: readonly Start[]) => all.filter(({ open }) => open).map(({ starts }) => starts)

/** All open starts of a service, as far as its horizon. */
export const openStarts = async (context: Reading, service: ServiceShown, moving?: Moving) =>
  openOf(await allStarts(context, service, moving))

/** All open starts of a service with those who serve an appointment, and nobody else (R18): it would tell who, so no visitor is shown them. */
export const openStartsWithTheSame = async (
  context: Reading,
  service: ServiceShown,
  { sameAs, moving }: Whose & { readonly sameAs: number },
) => openOf(await allStarts(context, service, moving, sameAs))

/** The open starts that visitors are shown: of a scarce service the next three and no more, by whichever address it is asked (R19b). */
export const startsOffered = async (context: Reading, service: ServiceShown, moving?: Moving) => {
  const open = await openStarts(context, service, moving)
  return service.shows === 'next_three' ? open.slice(0, 3) : open
}

/** The start at an instant, open or not; undefined when there is none. */
const startAt = async (context: Reading, service: ServiceShown, start: DateTime, moving?: Moving) => {
  const from = moving ? start.minus(moving.arrives.diff(moving.begins)) : start
  const [found] = await startsBetween(context, service, { from, to: from.plus({ minutes: 1 }), moving })
  return found
}

/** Whether there is a start at an instant at all, open or not: of any other no page says that somebody took it. */
export const isStart = async (
  context: Reading,
  service: ServiceShown,
  start: DateTime,
  moving?: Moving,
): Promise<boolean> => (await startAt(context, service, start, moving)) !== undefined

/** Whether a start is offered at this moment. Nothing is held by asking (R12). */
export const isOffered = async (
  context: Reading,
  service: ServiceShown,
  start: DateTime,
  moving?: Moving,
): Promise<boolean> => {
  if (service.shows === 'next_three')
    return (await startsOffered(context, service, moving)).some(offered => +offered === +start)
  return (await startAt(context, service, start, moving))?.open ?? false
}

/** The three offered starts nearest to one that is not to be had (R12). */
export const alternatives = async (
  context: Reading,
  service: ServiceShown,
  lost: DateTime,
  moving?: Moving,
): Promise<Nearby[]> => nearestTo(lost, await startsOffered(context, service, moving))
