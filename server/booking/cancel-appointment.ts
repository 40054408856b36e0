import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment, markCancelAsked } from '../../sql/booking/appointments.ts'
import type { MayChange } from '../../sql/booking/holders.ts'
import { standingOf } from '../../sql/booking/parties.ts'
import type { Context } from '../context.ts'
import { askForAVoice } from '../messages/ask-for-a-voice.ts'
import { Refusal } from '../refusal.ts'
import { endForParty } from './end-for-party.ts'

/**
 * One party does not come. Until the start, without a reason (R16). A lawyer's or protection appointment is held instead: it
 * is asked for, a call waits on the ring list, and until a voice confirms it nothing is cancelled, freed or told; the sequence
 * stays. Asked again, it changes nothing.
 * @param sequence of the page it was asked on.
 * @returns 'cancelled', or 'held' while it waits for a voice.
 * @throws Refusal too_late_to_cancel when it has begun
 * @throws Refusal appointment_has_changed when it was changed since that page was shown
 */
export const cancelAppointment = (
  context: Context,
  { partyId, appointmentId }: MayChange,
  sequence: number,
): Promise<'cancelled' | 'held'> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const standing = await standingOf(sql, partyId)
    if (standing.cancelled) return 'cancelled'
    if (standing.over || standing.starts <= at) throw new Refusal('too_late_to_cancel')
    if (standing.sequence !== sequence) throw new Refusal('appointment_has_changed')
    if (standing.held) return 'held'
    const [actor, about] = [`party/${partyId}`, `appointment/${appointmentId}`]
    if (standing.cancelledByVoice) {
      await markCancelAsked(sql, appointmentId, at)
      await askForAVoice(sql, { partyId, at })
      await insertAuditEntry(sql, { at, actor, verb: 'appointment.ask_to_cancel', about })
      return 'held'
    }
    await endForParty(sql, context, { partyId, appointmentId, at })
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.cancel', about })
    return 'cancelled'
  })
