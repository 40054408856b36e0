import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { lockAppointment, markCancelled } from '../../sql/booking/appointments.ts'
import type { MayChange } from '../../sql/booking/holders.ts'
import { somebodyStillComes, standingOf, withdraw } from '../../sql/booking/parties.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { Refusal } from '../refusal.ts'

/**
 * One party does not come. The other is not told (R17); when nobody who answered comes any more, the appointment ends and
 * its hour is free for others. Until the start, without a reason (R16). Asked again, it changes nothing.
 * @param sequence of the page it was asked on.
 * @throws Refusal too_late_to_cancel when it has begun
 * @throws Refusal appointment_has_changed when it was changed since that page was shown
 */
export const cancelAppointment = (
  context: Context,
  { partyId, appointmentId }: MayChange,
  sequence: number,
) =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const standing = await standingOf(sql, partyId)
    if (standing.over) return
    if (standing.starts <= at) throw new Refusal('too_late_to_cancel')
    if (standing.sequence !== sequence) throw new Refusal('appointment_has_changed')
    await withdraw(sql, partyId, at)
    if (!(await somebodyStillComes(sql, appointmentId))) {
      await markCancelled(sql, appointmentId, at)
      await freeTimeOfAppointment(sql, appointmentId)
    }
    await announce(sql, context, { kind: 'appointment_cancelled', partyId, at })
    const [actor, about] = [`party/${partyId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.cancel', about })
  })
