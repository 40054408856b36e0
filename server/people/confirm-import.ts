import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntries, insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { heldImport, markImported } from '../../sql/people/imports.ts'
import {
  insertAffiliations,
  insertCertificates,
  insertPeople,
  takeBack,
} from '../../sql/people/people-written.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { planFor } from './plan-for.ts'
import { type Planned, planInAWord } from './plan-import.ts'

/** Adds who is new, lets who is known belong as well, and changes nobody's name, contact, certificates or account. A step. */
const write = async (
  sql: Sql,
  context: Context,
  { accountId, organisation: { organisationId } }: Coordinator,
  { adds, joins }: Planned,
) => {
  const at = context.now()
  const did = { at, actor: `account/${accountId}` }
  const personIds = await insertPeople(sql, adds)
  const added = adds.map((person, position) => ({ ...person, personId: Number(personIds[position]) }))
  const joined = joins.map(({ personId }) => personId)
  await takeBack(sql, joined)
  await insertAffiliations(sql, organisationId, parkDay(at), [...added, ...joins])
  await insertCertificates(
    sql,
    added.flatMap(({ personId, certificates }) => certificates.map(one => ({ ...one, personId }))),
  )
  const abouts = (ids: readonly number[]) => ids.map(id => `person/${id}`)
  await insertAuditEntries(sql, { ...did, verb: 'person.add' }, abouts(personIds))
  await insertAuditEntries(sql, { ...did, verb: 'person.affiliate' }, abouts(joined))
  const detail = { added: adds.length, joined: joined.length }
  const about = `organisation/${organisationId}`
  await insertAuditEntry(sql, { ...did, verb: 'people.import', about, detail })
}

/**
 * Does what was shown of a table that was handed in; once, however often it is confirmed.
 * @param shown the word of the plan that was confirmed.
 * @throws Refusal it_has_changed_meanwhile when it would do something else by now; one_person_per_telephone, one_person_per_address,
 * one_affiliation_at_a_time when somebody was quicker
 */
export const confirmImport = (
  context: Context,
  who: Coordinator,
  importId: number,
  shown: string,
): Promise<void> =>
  context.sql.begin(async sql => {
    const held = await heldImport(sql, who, importId)
    if (!held?.people) return
    const plan = await planFor(sql, context.now(), who, held.people)
    const done = { added: plan.adds.length, joined: plan.joins.length }
    if (!(await markImported(sql, importId, done))) return
    if (planInAWord(plan) !== shown || plan.faults.length > 0) throw new Refusal('it_has_changed_meanwhile')
    await write(sql, context, who, plan)
  })
