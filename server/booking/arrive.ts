import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointmentOf } from '../../sql/booking/appointments.ts'
import { markArrived } from '../../sql/booking/states.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * A party has come (domain.md §7). That it has, the other party does not learn (R14).
 * @param accountId of whoever saw it: the gate has made sure that the party is theirs to see.
 * @throws Refusal an_appointment_goes_step_by_step when it is there already, does not come any more, or it is another day
 */
export const arrive = (context: Context, partyId: number, accountId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockAppointmentOf(sql, partyId)
    const [came] = await markArrived(sql, partyId, at)
    if (!came) throw new Refusal('an_appointment_goes_step_by_step')
    const [actor, about] = [`account/${accountId}`, `party/${partyId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'party.arrive', about })
  })
