import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { forgetCancelAsked, lockAppointment } from '../../sql/booking/appointments.ts'
import { standingOf } from '../../sql/booking/parties.ts'
import { takeBackCalls } from '../../sql/messages/call-outcomes.ts'
import type { Context } from '../context.ts'
import type { CallKind } from '../messages/calls.ts'
import { Refusal } from '../refusal.ts'

/** Whose it is: the gate that asked has made sure of it. accountId: of whoever heard it said, at the desk or on the telephone. */
interface Kept {
  readonly partyId: number
  readonly appointmentId: number
  readonly accountId?: number
}

const waiting: readonly CallKind[] = ['cancellation_to_confirm']

/**
 * Takes back that a cancellation was asked for (R16): the appointment stands as before, and nobody rings about it any more. What
 * was not asked, or taken back before, is left as it is.
 * @param sequence of the page it was asked on.
 * @throws Refusal appointment_has_changed when it was cancelled or changed since that page was shown, or is over
 */
export const keepAppointment = (
  context: Context,
  { partyId, appointmentId, accountId }: Kept,
  sequence: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const { over, held, sequence: present } = await standingOf(sql, partyId)
    if (over || present !== sequence) throw new Refusal('appointment_has_changed')
    if (!held) return
    await forgetCancelAsked(sql, appointmentId)
    await takeBackCalls(sql, partyId, waiting, 'taken_back')
    const actor = accountId === undefined ? `party/${partyId}` : `account/${accountId}`
    const about = `appointment/${appointmentId}`
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.keep', about })
  })
