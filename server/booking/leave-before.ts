import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment, markCancelled } from '../../sql/booking/appointments.ts'
import { somebodyStillComes } from '../../sql/booking/parties.ts'
import { markAwaited, markLeft } from '../../sql/booking/states.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { freeHour } from './free-hour.ts'

/**
 * A party that had come has left before it was held (domain.md §7). When nobody else comes any more, the appointment ends and its
 * hour is free for others, or for whoever waits for it (R19); else it stays for whoever still comes, who is not told (R17), and is booked
 * again while nobody is there. Nobody is written to: the party was here.
 * @param accountId of whoever saw it: the gate has made sure that the party is theirs to see.
 * @throws Refusal an_appointment_goes_step_by_step when it was not there, is gone already, or the appointment has ended
 */
export const leaveBefore = (
  context: Context,
  { partyId, appointmentId }: { readonly partyId: number; readonly appointmentId: number },
  accountId: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointment(sql, appointmentId)
    const [left] = await markLeft(sql, partyId, at)
    if (!left) throw new Refusal('an_appointment_goes_step_by_step')
    if (await somebodyStillComes(sql, appointmentId)) await markAwaited(sql, appointmentId)
    else {
      await markCancelled(sql, appointmentId, at)
      await freeHour(sql, context, { appointmentId, at })
    }
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'party.leave', about })
  })
