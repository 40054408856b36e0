import type { DateTime } from 'luxon'
import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointmentOf } from '../../sql/booking/appointments.ts'
import { holdApart } from '../../sql/booking/ease.ts'
import type { SafetyDecision } from '../../sql/booking/safety-cases.ts'
import {
  type CaseStanding,
  caseStanding,
  decideCase,
  holdTogether,
  putOffCase,
} from '../../sql/booking/safety-written.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { callOff } from './cancel-for-park.ts'
import { triedAgain } from './safety-rules.ts'
import { workingAhead } from './working-ahead.ts'

export interface DecidingOn {
  readonly who: SafetyWorker
  readonly partyId: number
  /** What stood decided on the page; null: nothing. */
  readonly instead: SafetyDecision | null
}

/** What a safety worker did is in the audit by a code, and about the party alone. */
export const auditDecision = (
  sql: Sql,
  { who: { accountId }, partyId }: Pick<DecidingOn, 'who' | 'partyId'>,
  at: DateTime,
  decision: SafetyDecision | 'again',
) =>
  insertAuditEntry(sql, {
    ...{ at, actor: `account/${accountId}`, verb: 'safety.decide', about: `party/${partyId}` },
    detail: { decision },
  })

/** Decides once, whoever decides at the same moment; and again, of what was decided. @throws Refusal a_case_is_decided_once */
export const decideOnce = async (
  sql: Sql,
  on: DecidingOn,
  { decision, at }: { readonly decision: SafetyDecision; readonly at: DateTime },
): Promise<void> => {
  const [decided] = await decideCase(sql, on.partyId, { decision, at, instead: on.instead })
  if (!decided) throw new Refusal('a_case_is_decided_once')
  await auditDecision(sql, on, at, decision)
}

/** Waits for whoever else changes the appointment of a party; how it stands then. */
export const lockCase = async (sql: Sql, partyId: number): Promise<CaseStanding> => {
  await lockAppointmentOf(sql, partyId)
  return caseStanding(sql, partyId)
}

/**
 * Decides how somebody who is not at ease is met (R15): together, which only this clears, and only when the other's answer does not say
 * no; in two single conversations, as it is without any decision; or not at all for now, and then both are told as of anything that the
 * park calls off. Of what does not stand any more, that somebody has seen to it is written down. Who decided stands in the audit with the
 * decision alone: what becomes of the appointment is by nobody, or its coordinator would read whose case it was.
 * @throws Refusal a_case_is_decided_once when somebody else has, or nobody opened it
 * @throws Refusal too_late_to_cancel when what is to be called off has begun
 */
export const decideHow = (
  context: Context,
  on: DecidingOn,
  decision: Exclude<SafetyDecision, 'other_hours'>,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { stands, appointmentId, sequence } = await lockCase(sql, on.partyId)
    await decideOnce(sql, on, { decision, at })
    if (!stands) return
    if (decision === 'together') await holdTogether(sql, on.partyId, at)
    if (decision === 'apart') await holdApart(sql, on.partyId, at)
    if (decision === 'not_held')
      await callOff(sql, context, { appointmentId, actor: 'clock' }, { sequence, because: 'other' })
  })

/** Nobody was reached: it comes back at nine on the next working day. @throws Refusal a_case_is_decided_once as above */
export const tryAgain = async (context: Context, on: DecidingOn): Promise<void> => {
  const at = context.now()
  const againAt = triedAgain(await workingAhead(context, at), at)
  await context.sql.begin(async sql => {
    const [put] = await putOffCase(sql, on.partyId, againAt, 'whether it is or not')
    if (!put) throw new Refusal('a_case_is_decided_once')
    await auditDecision(sql, on, at, 'again')
  })
}
