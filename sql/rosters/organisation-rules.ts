import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What an organisation asks of rosters beside R40, by name; a rule that it has not switched on is not among them. */
export type RulesAsked = Readonly<Record<string, number>>

export interface RulesShown {
  readonly rules: RulesAsked
  /** Of the organisation. */
  readonly version: number
}

/** The rules of an organisation, with the version that an edit of them is of. */
export const rulesOf = async (sql: Sql, { organisationId }: OwnOrganisation): Promise<RulesShown> => {
  const [row] = await sql<[RulesShown]>`
    select version, coalesce((
        select jsonb_object_agg(rule, value) from organisation_rule
        where organisation_rule.organisation_id = organisation.organisation_id), '{}') as rules
    from organisation where organisation_id = ${organisationId}`
  return row
}

/** Counts an edit of an organisation that one of its own makes, and locks it; false when it is not as it was shown any more. */
export const countRulesEdit = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  version: number,
): Promise<boolean> => {
  const { count } = await sql`
    update organisation set version = version + 1 where organisation_id = ${organisationId} and version = ${version}`
  return count === 1
}

/** Switches off every rule of an organisation that is not among those named. */
export const deleteRulesBeside = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  names: readonly string[],
) => sql`
  delete from organisation_rule
  where organisation_id = ${organisationId} and rule <> all(${[...names]}::text[])`

/** Switches these on, or sets their numbers anew. */
export const upsertRules = (sql: Sql, { organisationId }: OwnOrganisation, rules: RulesAsked) => sql`
  insert into organisation_rule (organisation_id, rule, value)
  select ${organisationId}, key, value::numeric from jsonb_each_text(${sql.json(rules)}::jsonb)
  on conflict (organisation_id, rule) do update set value = excluded.value`

/** The rules that hold for a roster, and who among some people belongs to the organisation that asks them, on some day of it. */
export interface RulesOfRoster {
  readonly rules: RulesAsked
  readonly own: readonly number[]
}

/** What the organisation of a roster's duty asks. */
export const rulesOfRoster = async (
  sql: Sql,
  rosterId: number,
  personIds: readonly number[],
): Promise<RulesOfRoster> => {
  const [row] = await sql<RulesOfRoster[]>`
    select coalesce((
        select jsonb_object_agg(rule, value) from organisation_rule
        where organisation_rule.organisation_id = duty.organisation_id), '{}') as rules,
      array(
        select distinct person_id from affiliation
        where affiliation.organisation_id = duty.organisation_id and during && period
          and person_id = any(${[...personIds]}::bigint[])) as own
    from roster join duty using (duty_id)
    where roster_id = ${rosterId}`
  return row ?? { rules: {}, own: [] }
}
