import type { Worker } from '../../sql/accounts/staff.ts'
import { insertAuditEntries, insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertStranger } from '../../sql/booking/known-by.ts'
import { comersTo } from '../../sql/booking/own-session.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

const readNames = async (sql: Sql, { now }: Pick<Context, 'now'>, who: Worker, appointmentId: number) => {
  const looked = { at: now(), actor: `account/${who.accountId}`, verb: 'party.read_name' }
  const comers = await comersTo(sql, who, appointmentId)
  await insertAuditEntries(
    sql,
    looked,
    comers.map(({ partyId }) => `party/${partyId}`),
  )
}

/**
 * A worker does not know who comes to an appointment of theirs, or cannot tell (R21): from now on they may see what to call them, and
 * look at once; each look is in the audit (R62).
 * @throws Refusal appointment_has_changed when it is not theirs any more, or has ended
 */
export const meet = (context: Context, who: Worker, appointmentId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const { accountId, personId } = who
    const at = context.now()
    const [said] = await insertStranger(sql, { appointmentId, personId, at })
    if (!said) throw new Refusal('appointment_has_changed')
    const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'appointment.know_nobody', about })
    await readNames(sql, context, who, appointmentId)
  })

/** Such a worker looks once more what to call them. */
export const lookAtNames = (context: Context, who: Worker, appointmentId: number): Promise<void> =>
  context.sql.begin(sql => readNames(sql, context, who, appointmentId))
