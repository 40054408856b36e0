import type { DateTime } from 'luxon'
import { pick } from '../../sql/availability/pick.ts'
import { lockKeptApart, meetsInAHalfDay } from '../../sql/booking/kept-apart.ts'
import { type CaseStanding, caseStanding } from '../../sql/booking/safety-written.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import type { Sql } from '../../sql/connect.ts'
import { openStarts } from '../availability/open-starts.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { type DecidingOn, decideOnce, lockCase } from './decide-case.ts'
import { leavingHour } from './free-hour.ts'
import { giveOtherHours } from './give-other-hours.ts'
import { halfDays } from './safety-rules.ts'
import { languageOf } from './serving.ts'
import { wallAt } from './wall.ts'
import { writeMove } from './write-move.ts'

/** The open starts of a service that are in none of these half days. */
export const startsElsewhere = async (context: Context, appointmentId: number, taken: readonly string[]) => {
  const service = await serviceOfAppointment(context.sql, appointmentId)
  const open = await openStarts(context, service)
  return open.filter(starts => {
    const ends = starts.plus({ minutes: service.minutes })
    return !halfDays({ starts, ends }).some(half => taken.includes(half))
  })
}

const isAlone = ({ keptApart, otherId }: CaseStanding) => keptApart || otherId === null

/** As it stands in the transaction that changes it. @throws Refusal as decideOtherHours */
const checked = async (sql: Sql, partyId: number, during: string): Promise<CaseStanding> => {
  const standing = await lockCase(sql, partyId)
  if (!standing.stands || standing.arrived) throw new Refusal('appointment_has_changed')
  await lockKeptApart(sql, standing.appointmentId)
  if (await meetsInAHalfDay(sql, standing.otherId, during)) throw new Refusal('never_the_same_half_day')
  return standing
}

/**
 * Gives somebody who is not at ease other hours of the same service, on another half day than the other's: an appointment of their own,
 * or once they have that, another time for it (R15). They are told as of any change; the other is told nothing and keeps theirs.
 * @throws Refusal slot_is_taken when the start is not to be had
 * @throws Refusal never_the_same_half_day when the other comes then
 * @throws Refusal appointment_has_changed when it does not stand any more
 * @throws Refusal a_case_is_decided_once when somebody else has decided, or nobody opened it
 */
export const decideOtherHours = async (context: Context, on: DecidingOn, starts: DateTime): Promise<void> => {
  const { partyId } = on
  const at = context.now()
  const known = await caseStanding(context.sql, partyId)
  const { appointmentId, serviceId } = known
  const language = languageOf(known.prepare)
  // Nobody else comes to it: it is theirs to be moved.
  const alone = isAlone(known)
  const moving = alone ? appointmentId : undefined
  const taken = await takeSlot(context.sql, {
    look: sql =>
      pick(sql, { serviceId, now: at, starts, language, ...(moving === undefined ? {} : { moving }) }),
    write: async (sql, slot, chosen) => {
      const standing = await checked(sql, partyId, slot.during)
      if (isAlone(standing) !== alone) throw new Refusal('appointment_has_changed')
      await decideOnce(sql, on, { decision: 'other_hours', at })
      if (!alone) return giveOtherHours(sql, context, { partyId, standing, at }, slot, chosen)
      return writeMove(context, { appointmentId, at, actor: 'clock' })(sql, slot, chosen)
    },
    wall: { keepsAway: wallAt(context.keys, appointmentId), orNobody: false },
    ...(alone
      ? {
          moving: leavingHour(context, { appointmentId, at }, async sql => {
            await lockCase(sql, partyId)
            return true
          }),
        }
      : {}),
  })
  if (taken === null) throw new Refusal('slot_is_taken')
}
