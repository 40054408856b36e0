import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { markMissed } from '../../sql/booking/states.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { countSession } from '../rosters/count-session.ts'

/**
 * Nobody came (domain.md §7): from 'booked' once it has begun, or from 'unclear'. Nobody is told, and nothing follows from it (R20).
 * @param accountId of whoever says so: the gate has made sure that it is theirs to say.
 * @throws Refusal an_appointment_goes_step_by_step when somebody came, it has not begun, or it has ended in another way
 */
export const miss = (context: Context, appointmentId: number, accountId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const [missed] = await markMissed(sql, appointmentId, at)
    if (!missed) throw new Refusal('an_appointment_goes_step_by_step')
    await countSession(sql, appointmentId, { at, accountId })
    const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.miss', about })
  })
