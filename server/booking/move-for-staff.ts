import type { DateTime } from 'luxon'
import { pick } from '../../sql/availability/pick.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { toMoveForStaff } from '../../sql/booking/moves.ts'
import { standingOf } from '../../sql/booking/parties.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import type { Sql } from '../../sql/connect.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { leavingHour } from './free-hour.ts'
import { languageOf } from './serving.ts'
import { wallAt } from './wall.ts'
import { writeMove } from './write-move.ts'

interface MoveWanted {
  /** When the appointment itself is to begin. */
  readonly starts: DateTime
  /** The appointment's, of the page it was asked on. */
  readonly sequence: number
  /** With those who serve it now, and nobody else (R18). */
  readonly same?: boolean
}

interface Mover {
  readonly appointmentId: number
  /** Whose passcode was given for it, at the desk; whoever does not come any more moves nobody else. */
  readonly partyId?: number
  readonly accountId: number
}

const isToMove =
  ({ appointmentId, partyId }: Mover, { starts, sequence }: MoveWanted) =>
  async (sql: Sql) => {
    await lockAppointment(sql, appointmentId)
    if (partyId !== undefined && (await standingOf(sql, partyId)).over)
      throw new Refusal('appointment_has_changed')
    const standing = await toMoveForStaff(sql, appointmentId)
    if (!standing.booked || standing.held || standing.sequence !== sequence)
      throw new Refusal('appointment_has_changed')
    return +standing.starts !== +starts
  }

/**
 * Moves an appointment to another open start of its service for those who look after it: the coordinator of its organisation, or the
 * desk when the passcode was given (R69). As a visitor's own move, but any open start, and until somebody came: whoever is late may
 * still be given another day (R20). SEQUENCE grows by one, everybody who answered is told the new hour. The hour it has asks for
 * nothing and changes nothing.
 * @param accountId of whoever moves it: the gate has made sure that it is theirs to move.
 * @throws Refusal slot_is_taken when the start is not to be had
 * @throws Refusal appointment_has_changed when it was moved, came or ended since that page, or a cancellation awaits a voice
 */
export const moveForStaff = async (context: Context, mover: Mover, wanted: MoveWanted): Promise<void> => {
  const { appointmentId, accountId } = mover
  const { serviceId } = await serviceOfAppointment(context.sql, appointmentId)
  const at = context.now()
  const taken = await takeSlot(context.sql, {
    look: async sql => {
      const { prepare } = await toMoveForStaff(sql, appointmentId)
      const { starts, same } = wanted
      const sameAs = same ? appointmentId : undefined
      const language = languageOf(prepare)
      return pick(sql, { serviceId, now: at, starts, language, moving: appointmentId, sameAs })
    },
    wall: { keepsAway: wallAt(context.keys, appointmentId), orNobody: true },
    write: writeMove(context, { appointmentId, at, actor: `account/${accountId}` }),
    moving: leavingHour(context, { appointmentId, at }, isToMove(mover, wanted)),
  })
  if (taken === null) throw new Refusal('slot_is_taken')
}
