import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface PlannedLeave {
  readonly email: string
  readonly kind: 'away' | 'court'
  readonly from: DateTime
  readonly to: DateTime
}

/** Writes leave where the demonstration's people have none yet and nobody counts on them. */
export const writeLeave = (sql: Sql, planned: readonly PlannedLeave[]) => {
  const given = planned.map(({ from, to, ...leave }) => ({ ...leave, from: from.toISO(), to: to.toISO() }))
  return sql`
    insert into leave (person_id, during, kind)
    select person_id, planned.during, planned.kind
    from (
        select email, kind, tstzrange("from", "to") as during
        from jsonb_to_recordset(${sql.json(given)})
          as given (email text, kind text, "from" timestamptz, "to" timestamptz)) planned
      join person using (email)
    where not exists (
        select from leave where leave.person_id = person.person_id and leave.during && planned.during)
      and not exists (
        select from reservation
        where resource_id = person.person_id and reservation.during && planned.during)`
}
