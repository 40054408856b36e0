import type { Sql } from '../connect.ts'
import { emailOf, people } from './people.ts'
import { teams } from './teams.ts'

/** A person is a resource first, as a room is: whoever can be in one place at a time. */
export const seedPeople = (sql: Sql) => {
  const given = people.map(([name, mailbox, , , ...languages], index) => ({
    name,
    email: emailOf(mailbox),
    phone: `+8613800000${String(index + 1).padStart(3, '0')}`,
    languages,
    position: index + 1,
  }))
  return sql`
    with given as (
      select *
      from jsonb_to_recordset(${sql.json(given)})
        as given (name text, email text, phone text, languages text[], position int)),
    made as (insert into resource (kind) select 'person' from given returning resource_id),
    numbered as (select resource_id, row_number() over (order by resource_id) as position from made)
    insert into person (person_id, name, email, phone, languages)
    select resource_id, name, email, phone, languages from given join numbered using (position)`
}

/** Everybody in each of their teams. */
const memberships = people.flatMap(([, mailbox, theirs]) =>
  theirs.map(team => ({ email: emailOf(mailbox), ...teams[team], serves: [...teams[team].serves] })),
)

/** Whoever works for two organisations gives each half (R41). */
export const seedAffiliations = (sql: Sql, today: string) => sql`
  insert into affiliation (person_id, organisation_id, during, share)
  select person_id, organisation_id, daterange(${today}::date - 400, null),
    case when count(*) over (partition by person_id) > 1 then 0.5 else 1 end
  from (
    select distinct person_id, organisation_id
    from jsonb_to_recordset(${sql.json(memberships)}) as given (email text, organisation text)
      join person using (email)
      join organisation on slug = given.organisation) a`

/** The permission to serve a service, whatever the organisation. */
export const seedServiceWorkers = (sql: Sql) => sql`
  insert into service_worker (service_id, person_id)
  select service_id, person_id
  from jsonb_to_recordset(${sql.json(memberships)}) as given (email text, serves text[])
    join person using (email)
    join service on code = any(serves)`

/** Certificates last three years. The first runs out eighteen days from today, the others one after another after it. */
export const seedCertificates = (sql: Sql, today: string) => {
  const held = memberships.filter(({ qualification }) => qualification !== null)
  // Stepping by seventeen, those that run out one after another belong to different teams.
  const given = held.map(({ email, qualification }, index) => ({
    email,
    qualification,
    number: `演示-${String(index + 1).padStart(4, '0')}`,
    daysLeft: 18 + 25 * ((index * 17) % held.length),
  }))
  return sql`
    insert into held_qualification (person_id, qualification, number, issuer, valid)
    select person_id, qualification, number, '演示', daterange(${today}::date + "daysLeft" - 1096, ${today}::date + "daysLeft")
    from jsonb_to_recordset(${sql.json(given)})
        as given (email text, qualification text, number text, "daysLeft" int)
      join person using (email)`
}
