import type { Sql } from '../connect.ts'

/** Those of the demonstration who look after something without being among its workers. */
const offices = [
  { email: 'administrator@example.org', role: 'administrator', organisation: null },
  { email: 'desk@example.org', role: 'receptionist', organisation: null },
  { email: 'hexie@example.org', role: 'coordinator', organisation: 'hexie' },
  { email: 'yujia@example.org', role: 'coordinator', organisation: 'yujia' },
  { email: 'tiannainai@example.org', role: 'coordinator', organisation: 'tiannainai' },
  { email: 'danghu@example.org', role: 'coordinator', organisation: 'danghu' },
  { email: 'changhong@example.org', role: 'coordinator', organisation: 'changhong' },
  { email: 'nvlvshi@example.org', role: 'coordinator', organisation: 'nvlvshi' },
]

/** An account for every person of the demonstration and one for each office; those that are there already stay as they are. */
export const seedAccounts = async (sql: Sql) => {
  await sql`
    insert into account (email, person_id)
    select email, person_id from person where email is not null
    on conflict do nothing`
  await sql`
    with office as (
      select * from jsonb_to_recordset(${sql.json(offices)}) as given (email text, role text, organisation text)),
    opened as (
      insert into account (email) select email from office on conflict do nothing returning account_id, email)
    insert into role_grant (account_id, role, organisation_id)
    select account_id, role, organisation_id
    from opened join office using (email) left join organisation on slug = organisation
    on conflict do nothing`
}
