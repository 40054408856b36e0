import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  countRulesEdit,
  deleteRulesBeside,
  type RulesShown,
  upsertRules,
} from '../../sql/rosters/organisation-rules.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * Sets what an organisation asks of its rosters beside R40; what is not among the rules is switched off. Rosters that stand stay as
 * they are: the rules are asked when one is made, changed or filled up from now on.
 * @throws Refusal it_has_changed_meanwhile when they are not as they were shown any more
 */
export const changeRules = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: Coordinator,
  { version, rules }: RulesShown,
): Promise<void> =>
  sql.begin(async sql => {
    if (!(await countRulesEdit(sql, organisation, version))) throw new Refusal('it_has_changed_meanwhile')
    await deleteRulesBeside(sql, organisation, Object.keys(rules))
    await upsertRules(sql, organisation, rules)
    const [actor, about] = [`account/${accountId}`, `organisation/${organisation.organisationId}`]
    await insertAuditEntry(sql, { at: now(), actor, verb: 'organisation.change_rules', about, detail: rules })
  })
