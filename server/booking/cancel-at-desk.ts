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
 * One party says at the desk, with the passcode, that it does not come (R69): its own voice is heard, so nothing is held, whatever
 * the service (R16). Cancelled twice is cancelled once.
 * @param sequence the party's, of the page it was asked on.
 * @throws Refusal too_late_to_cancel when it has begun
 * @throws Refusal appointment_has_changed when it was changed since that page was shown
 */
export const cancelAtDesk = (
  context: Context,
  { partyId, appointmentId }: { readonly partyId: number; readonly appointmentId: number },
  { accountId, sequence }: { readonly accountId: number; readonly sequence: number },
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const standing = await standingOf(sql, partyId)
    if (standing.cancelled) return
    if (standing.over || standing.starts <= at) throw new Refusal('too_late_to_cancel')
    if (standing.sequence !== sequence) throw new Refusal('appointment_has_changed')
    await endForParty(sql, context, { partyId, appointmentId, at })
    await markTold(sql, partyId, heard, { accountId, at })
    const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.cancel', about })
  })
