import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { replacements } from '../../sql/availability/replacements.ts'
import { seatsOf } from '../../sql/availability/seats.ts'
import { toMend } from '../../sql/availability/to-mend.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { replaceServing } from '../../sql/booking/serving.ts'
import { howItStands } from '../../sql/booking/states.ts'
import type { Sql } from '../../sql/connect.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { DIALECT } from './serving.ts'
import { wallAt } from './wall.ts'

/** Of whoever has it now, those who still fit keep it: what mended itself meanwhile is not given to others. */
export const nobody: ReadonlySet<number> = new Set()

interface Reassigning {
  /** The appointment's, of the page it was asked on. */
  readonly sequence: number
  /**
   * Who or what is not to have it, though they could: a worker who knows the visitor (R21). When nobody is named and all still fits,
   * it is its workers: whoever asks for others means it.
   */
  readonly without?: ReadonlySet<number>
}

const whoeverHasIt = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, appointmentId: number) => {
  const standing = { of: 'every organisation', from: now(), appointmentId } as const
  if ((await toMend(sql, standing)).length > 0) return new Set<number>()
  const seats = await seatsOf(sql, [appointmentId])
  return new Set(seats.filter(({ kind }) => kind === 'person').map(({ resourceId }) => resourceId))
}

const isToReassign = (appointmentId: number, sequence: number, at: DateTime) => async (sql: Sql) => {
  await lockAppointment(sql, appointmentId)
  const standing = await howItStands(sql, appointmentId)
  if (!standing.stands || standing.sequence !== sequence) throw new Refusal('appointment_has_changed')
  // Who served it is history then.
  if (standing.ends <= at) throw new Refusal('too_late_to_change')
  return true
}

/**
 * Gives an appointment other people or rooms at the same hour: whoever can still serve it stays, the others are chosen by R18. Time,
 * floor and reference stay, so no party is told, and no entry in a visitor's calendar changes; in its workers' it does.
 * @param accountId of whoever does it: the gate has made sure that it is theirs.
 * @throws Refusal nobody_else_is_free when somebody or something that it needs is not to be had at that hour
 * @throws Refusal too_late_to_change when its time is over
 * @throws Refusal appointment_has_changed when it was moved, given to others or ended since that page
 */
export const reassign = async (
  context: Pick<Context, 'sql' | 'now' | 'keys'>,
  { appointmentId, accountId }: { readonly appointmentId: number; readonly accountId: number },
  { sequence, without }: Reassigning,
): Promise<void> => {
  const at = context.now()
  const taken = await takeSlot(context.sql, {
    look: sql => replacements(sql, { appointmentIds: [appointmentId], dialect: DIALECT }),
    write: async (sql, _hour, chosen) => {
      await replaceServing(sql, appointmentId, { chosen, at })
      const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
      await insertAuditEntry(sql, { at, actor, verb: 'appointment.reassign', about })
      return appointmentId
    },
    wall: { keepsAway: wallAt(context.keys, appointmentId), orNobody: false },
    without: without ?? (await whoeverHasIt(context, appointmentId)),
    moving: { appointmentId, isToMove: isToReassign(appointmentId, sequence, at) },
  })
  if (taken === null) throw new Refusal('nobody_else_is_free')
}
