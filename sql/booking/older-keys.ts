import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'

/**
 * Until which day a passcode made until now opens something, and its links: the day after its appointment, or after the last day that
 * somebody waits for, whose appointment will have the passcode and the reference they wait under. Null: there is none. 'YYYY-MM-DD'
 */
export const passcodesUntil = async (sql: Sql): Promise<string | null> => {
  const [row] = await sql<[{ until: string | null }]>`
    select max(last_day) + 1 as until from (
      select day_here(${ownEnds(sql)}) as last_day from appointment join party using (appointment_id)
      where passcode_hash is not null
      union all
      select upper(wanted) - 1 from waiting_entry where passcode_hash is not null) as opened`
  return row.until
}

/**
 * Until which day the wall is held against something under another key than that of a version, two bytes, alone (R19a); null: nothing is.
 * What was met counts for two years; whom somebody named for an appointment to come, as if it were marked as held on the last day on which
 * its names are kept, thirty days after it, and for somebody who waits as if they came on the last day they wait for. 'YYYY-MM-DD'
 */
export const wallUnderOlderUntil = async (sql: Sql, version: Buffer): Promise<string | null> => {
  const [row] = await sql<[{ until: string | null }]>`
    select (max(met_on) + interval '2 years')::date as until from (
      select met_on from conflict where substring(contact_hash from 1 for 2) <> ${version} and not newer_too
      union all
      select day_here(max(upper(during))) + 30 from other_side join appointment using (appointment_id)
      where state in ('booked', 'arrived', 'unclear')
      group by appointment_id
      having not bool_or(substring(contact_hash from 1 for 2) = ${version})
      union all
      select upper(wanted) - 1 + 30 from waiting_entry
      where state in ('waiting', 'passed', 'offered') and named <> '{}'
        and not exists (select from unnest(named) as hash where left(hash, 4) = encode(${version}, 'hex'))) as kept`
  return row.until
}
