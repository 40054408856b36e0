import type { Sql } from '../connect.ts'

/**
 * In a statement over feed and account: whether its owner still may read it, on a day. Whoever leaves, loses a role or a certificate reads
 * nothing from that day on, whatever address they keep.
 */
export const mayStillRead = (sql: Sql, day: string) => sql`
  case scope
    when 'mine' then scope_id = account.person_id and exists (
      select from person where person.person_id = scope_id and standing <> 'left')
    when 'organisation' then exists (
      select from role_grant
      where role_grant.account_id = account.account_id and role = 'coordinator' and organisation_id = scope_id)
    when 'room' then exists (
      select from role_grant
      where role_grant.account_id = account.account_id and role in ('coordinator', 'receptionist'))
    when 'duty' then exists (
      select from duty join role_grant using (organisation_id)
      where duty_id = scope_id and role_grant.account_id = account.account_id and role = 'coordinator')
      or exists (
        select from duty_organisation join affiliation using (organisation_id) join person using (person_id)
          join duty_pattern using (duty_id)
        where duty_id = scope_id and person_id = account.person_id and standing = 'active'
          and affiliation.during @> ${day}::date
          and (qualifications = '{}' or exists (
            select from held_qualification held
            where held.person_id = account.person_id and qualification = any(qualifications) and held.valid @> ${day}::date)))
  end`
