import type { Sql } from '../connect.ts'

/** Renews each certificate of the demonstration that has run out, by as many times three years as it takes. */
export const renewCertificates = (sql: Sql, today: string) => sql`
  insert into held_qualification (person_id, qualification, number, issuer, valid)
  select person_id, qualification, number, issuer,
    daterange(ended, ended + 1096 * ((${today}::date - ended) / 1096 + 1))
  from (
    select distinct on (person_id, qualification) person_id, qualification, number, issuer, upper(valid) as ended
    from held_qualification
    where issuer = '演示'
    order by person_id, qualification, upper(valid) desc) latest
  where ended <= ${today}::date`
