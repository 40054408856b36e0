import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { markCompleted } from '../../sql/booking/states.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { Refusal } from '../refusal.ts'
import { countSession } from '../rosters/count-session.ts'
import { keepMet, keepWallAhead } from './keep-wall.ts'

/**
 * An appointment was held (domain.md §7): from 'arrived', or from 'unclear' once somebody knows (R20). Whom a lawyer met in it stands
 * against them on the wall from now on (R19a).
 * @param accountId of whoever says so: the gate has made sure that it is theirs to say.
 * @throws Refusal an_appointment_goes_step_by_step when nobody came, it has not begun, or it has ended in another way
 */
export const complete = async (context: Context, appointmentId: number, accountId: number): Promise<void> => {
  const met = await context.sql.begin(async sql => {
    const at = context.now()
    const [held] = await markCompleted(sql, appointmentId, at)
    if (!held) throw new Refusal('an_appointment_goes_step_by_step')
    await countSession(sql, appointmentId, { at, accountId })
    const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.complete', about })
    return keepMet(sql, context, { appointmentId, at })
  })
  // It is completed, whatever becomes of others: what is missed here is looked at again by a job.
  await keepWallAhead(context, met).catch(error => logFault(context.log, error, { appointmentId }))
}
