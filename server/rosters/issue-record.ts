import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Period } from '../../sql/rosters/hours.ts'
import { linesOfRecord, recordsOfOne } from '../../sql/rosters/records.ts'
import {
  insertRecord,
  issuerOf,
  nextNumber,
  queueToIssue,
  revokeRecord,
} from '../../sql/rosters/records-written.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { newRecordCode } from './record-code.ts'
import { sumOf } from './sum-hours.ts'

interface Issuing extends Period {
  readonly personId: number
  /** How many were issued to them when whoever issues another looked: pressed twice, it is issued once. */
  readonly issued: number
}

/**
 * Issues a record of what somebody did for one's own organisation in some days (R48): its number, its code, and who answers for it, as
 * they are today.
 * @returns its code
 * @throws Refusal it_has_changed_meanwhile when another was issued to them since
 * @throws Refusal a_record_says_who_answers when the organisation has not said who
 * @throws Refusal a_record_has_minutes when nothing is counted in these days
 */
export const issueRecord = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: Coordinator,
  { personId, issued, from, until }: Issuing,
): Promise<string> =>
  sql.begin(async sql => {
    await queueToIssue(sql, organisation)
    const { organisationId } = organisation
    const { responsible, contact, joinedNationalSystem: proves } = await issuerOf(sql, organisation)
    if (responsible === null || contact === null) throw new Refusal('a_record_says_who_answers')
    if ((await recordsOfOne(sql, organisation, personId)).length !== issued)
      throw new Refusal('it_has_changed_meanwhile')
    const issuedAt = now()
    const lines = await linesOfRecord(sql, { personId, organisationId, from, until, issuedAt })
    const minutes = sumOf(lines)
    if (minutes <= 0) throw new Refusal('a_record_has_minutes')
    const code = newRecordCode()
    const number = await nextNumber(sql, organisation, parkDay(issuedAt).slice(0, 4))
    const content = [...new Set(lines.map(({ nameZh }) => nameZh))].join('、')
    await insertRecord(sql, {
      ...{ code, number, personId, organisationId, from, until, minutes, content },
      ...{ responsible, contact, proves, issuedAt, accountId },
    })
    const [actor, about] = [`account/${accountId}`, `person/${personId}`]
    await insertAuditEntry(sql, { at: issuedAt, actor, verb: 'record.issue', about, detail: { number } })
    return code
  })

/** Makes a record of one's own organisation none any more. Pressed twice, it is revoked once. */
export const takeBackRecord = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: Coordinator,
  code: string,
) =>
  sql.begin(async sql => {
    const at = now()
    const [revoked] = await revokeRecord(sql, organisation, code, at)
    if (!revoked) return
    const { personId, number } = revoked
    const [actor, about] = [`account/${accountId}`, `person/${personId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'record.revoke', about, detail: { number } })
  })
