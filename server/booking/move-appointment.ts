import type { DateTime } from 'luxon'
import { pick } from '../../sql/availability/pick.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { type ToMove, toMove } from '../../sql/booking/moves.ts'
import { type ServiceShown, serviceOfAppointment } from '../../sql/booking/services.ts'
import type { Sql } from '../../sql/connect.ts'
import { isOffered } from '../availability/open-starts.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { leavingHour } from './free-hour.ts'
import { languageOf } from './serving.ts'
import { wallAt } from './wall.ts'
import { writeMove } from './write-move.ts'

/** Whose appointment it is: the gate that asked has made sure of it. */
interface Whose {
  readonly partyId: number
  readonly appointmentId: number
}

interface Wanted {
  /** When this party wants to arrive; of whoever booked, the start itself. */
  readonly starts: DateTime
  /** Of the page it was asked on. */
  readonly sequence: number
}

interface Move extends Whose, Wanted {
  readonly at: DateTime
  readonly service: ServiceShown
}

/** When the appointment begins if this party is to arrive then. */
const beginning = ({ begins, arrives }: ToMove, { starts }: Wanted) => begins.plus(starts.diff(arrives))

/** Whether there is anything to move: not to the hour it has. @throws Refusal when it stands in no way to be moved. */
const isToMove = (context: Pick<Context, 'now'>, move: Move) => async (sql: Sql) => {
  await lockAppointment(sql, move.appointmentId)
  const standing = await toMove(sql, move.partyId)
  if (standing.over) throw new Refusal('appointment_has_changed')
  if (+standing.arrives === +move.starts) return false
  if (standing.held || standing.sequence !== move.sequence) throw new Refusal('appointment_has_changed')
  // That the other is there already reads like an hour that is too near (R14).
  if (standing.moveUntil <= move.at || standing.begun) throw new Refusal('too_late_to_change')
  const scarce = move.service.shows === 'next_three'
  if (scarce && !(await isOffered({ sql, now: context.now }, move.service, move.starts, standing)))
    throw new Refusal('slot_is_taken')
  return true
}

const look =
  ({ partyId, appointmentId: moving, service: { serviceId }, at, ...wanted }: Move) =>
  async (sql: Sql) => {
    const standing = await toMove(sql, partyId)
    const language = languageOf(standing.prepare)
    return pick(sql, { serviceId, now: at, starts: beginning(standing, wanted), language, moving })
  }

/**
 * Moves an appointment to another open start of its service, for everybody who comes (R16): the reference stays, SEQUENCE grows by one
 * (RFC 5545 §3.8.7.4), and everybody who answered is told the new hour. R18 picks anew who serves it. The hour it has asks for nothing
 * and changes nothing. A refusal leaves it where it stands.
 * @throws Refusal slot_is_taken when the start is not to be had, or of a scarce service not offered (R12, R19b)
 * @throws Refusal too_late_to_change within the service's lead time before it begins
 * @throws Refusal appointment_has_changed when it was changed or cancelled since that page, or a cancellation awaits a voice
 */
export const moveAppointment = async (
  context: Context,
  { partyId, appointmentId }: Whose,
  wanted: Wanted,
) => {
  const service = await serviceOfAppointment(context.sql, appointmentId)
  const move: Move = { partyId, appointmentId, ...wanted, at: context.now(), service }
  const taken = await takeSlot(context.sql, {
    look: look(move),
    wall: { keepsAway: wallAt(context.keys, appointmentId), orNobody: true },
    write: writeMove(context, { appointmentId, at: move.at, actor: `party/${partyId}` }),
    moving: leavingHour(context, move, isToMove(context, move)),
  })
  if (taken === null) throw new Refusal('slot_is_taken')
}
