import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { standingOf } from '../../sql/booking/parties.ts'
import { markTold } from '../../sql/messages/call-outcomes.ts'
import type { Context } from '../context.ts'
import type { CallKind } from '../messages/calls.ts'
import { Refusal } from '../refusal.ts'
import { endForParty } from './end-for-party.ts'

/** What was said aloud needs no call of its own. */
const heard: readonly CallKind[] = ['cancellation_to_confirm', 'appointment_cancelled']

/**
 * Ends what was asked to be cancelled, once its own voice was heard, on the telephone or at the desk (R16): cancels, frees the hour,
 * says so. Confirmed twice is confirmed once.
 * @param accountId of whoever heard it.
 * @throws Refusal too_late_to_cancel when it has begun
 * @throws Refusal appointment_has_changed when it is not asked for, or was taken back
 */
export const confirmCancellation = (
  context: Context,
  { partyId, appointmentId }: { readonly partyId: number; readonly appointmentId: number },
  accountId: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const { cancelled, over, held, starts } = await standingOf(sql, partyId)
    if (cancelled) return
    if (over || starts <= at) throw new Refusal('too_late_to_cancel')
    if (!held) throw new Refusal('appointment_has_changed')
    await endForParty(sql, context, { partyId, appointmentId, at })
    await markTold(sql, partyId, heard, { accountId, at })
    const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.cancel', about })
  })
