import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { claimedFor } from './claimed-for.ts'
import { present } from './present.ts'
import { whoIsMissing } from './who-is-missing.ts'

/** Which of what stands is looked at: of an organisation's services, or of all of them, for what is only counted or tried. */
export interface Standing {
  readonly of: OwnOrganisation | 'every organisation'
  /** Starts from it on, and before to: what has begun is looked after by whoever is there. */
  readonly from: DateTime
  readonly to?: DateTime
  /** This one alone. */
  readonly appointmentId?: number
}

/** Named part of a query: stood. What is to come, with all that it claims. */
const stood = (sql: Sql, { of, from, to, appointmentId }: Standing) => sql`
  stood as materialized (
    select appointment_id, service_id, during, ${claimedFor(sql)} as claimed
    from appointment join service using (service_id)
    where state in ('booked', 'arrived') and lower(during) >= ${from}
      ${to === undefined ? sql`` : sql`and lower(during) < ${to}`}
      ${of === 'every organisation' ? sql`` : sql`and organisation_id = ${of.organisationId}`}
      ${appointmentId === undefined ? sql`` : sql`and appointment_id = ${appointmentId}`})`

/** Of one service, wanted: each reason for which something that stands no longer fits, and of whom or what it is told. */
const whyOfService = (sql: Sql) => sql`
  with ${present(sql, {
    service: sql`wanted.service_id`,
    now: sql`wanted.earliest`,
    from: sql`wanted.earliest`,
    to: sql`wanted.latest`,
    stands: true,
  })},

  own as materialized (select appointment_id, during, claimed from stood where stood.service_id = wanted.service_id),

  -- Who and what each of them has: for which need, unless nobody wrote that down.
  seat as materialized (
    select appointment_id, claimed, 'person' as kind, person_id as resource_id, bit
    from own join appointment_worker using (appointment_id)
      left join need on need.kind = 'person' and need_id = service_need_id
    where person_id is not null
    union all
    select appointment_id, claimed, 'room', room_id, null from own join appointment_room using (appointment_id)),

  taken as materialized (
    select distinct seat.appointment_id, seat.resource_id
    from asked, seat join reservation using (resource_id)
    where reservation.during && claimed and reservation.appointment_id is distinct from seat.appointment_id
      and layer = case when kind = 'person' and fed_by_duty is not null then 'attention' else 'presence' end),

  -- Which needs each still serves there: what the slot would allow if what stands were not claimed (design.md §5).
  fit as materialized (
    select appointment_id, resource_id, bit_or(able.bit) as serves
    from seat join able using (resource_id)
    where valid @> claimed and (kind = 'room' or exists (
        select from there where there.person_id = seat.resource_id and hours @> claimed))
      and not exists (select from taken where (taken.appointment_id, taken.resource_id) = (seat.appointment_id, seat.resource_id))
    group by appointment_id, resource_id),

  helper as (
    select appointment_id, bit_or(serves) as serves
    from (
      select appointment_id, resource_id, serves from fit
      union all
      select appointment_id, resource_id, bit from own join beside on hours @> claimed join need on kind = 'second') h
    group by appointment_id, resource_id),

  helped as materialized (
    select own.appointment_id, array_agg(serves) filter (where serves is not null) as helpers
    from own left join helper using (appointment_id) group by own.appointment_id),

  -- Hall's condition fails (needed.ts): some of what is asked for goes without. Of a crowd with the second
  -- person (R9a) it is that person.
  lacking as materialized (
    select distinct appointment_id, need.kind
    from helped cross join crowd
      cross join lateral (select exists (select from need where kind = 'second' and needs & bit <> 0) as with_second) c
      join need on needs & bit <> 0 and (kind = 'second') = with_second
    where crowd.number > (select count(*) from unnest(helpers) serves where serves & needs <> 0)),

  unfit as materialized (
    select seat.*
    from lacking join seat using (appointment_id, kind)
      left join fit using (appointment_id, resource_id)
    where coalesce(serves, 0) & coalesce(seat.bit, -1) = 0),

  -- On a day that is none (R5, R6) nobody has hours: that is said once, of the day.
  shut as materialized (
    select appointment_id, null::bigint as resource_id, case
      when exists (
        select from closure where closure.place_id = asked.place_id and closure.during && own.during) then 'closure'
      when not exists (select from day where day = day_here(lower(own.during))) then 'year'
      when exists (
        select from calendar_day where day = day_here(lower(own.during)) and kind = 'holiday') then 'holiday'
      else 'opening' end as why
    from own, opened, asked
    where not hours @> during)

  select * from shut
  union all
  select appointment_id, resource_id, why
  from asked, unfit cross join lateral (select case
    when kind = 'room' then case when resource_id in (select resource_id from able) then 'taken' else 'room' end
    when not exists (select from team where person_id = resource_id) then coalesce((
      select nullif(standing, 'active') from person where person_id = resource_id), 'not_serving')
    when exists (select from leave where leave.person_id = resource_id and during && claimed) then (
      select min(kind) from leave where leave.person_id = resource_id and during && claimed)
    when not exists (
      select from able where able.resource_id = unfit.resource_id and able.bit & coalesce(unfit.bit, -1) <> 0
        and valid @> claimed) then 'certificate'
    when not exists (select from there where person_id = resource_id and hours @> claimed) then
      case when fed_by_duty is null then 'hours' else 'shift' end
    else 'taken' end as why) its
  where why <> 'hours' or not exists (
    select from shut where shut.appointment_id = unfit.appointment_id and shut.why in ('year', 'holiday'))
  union all
  select appointment_id, null, case kind when 'room' then 'rooms' when 'second' then 'second' else ${whoIsMissing(sql)} end
  from lacking
  where not exists (
    select from unfit
    where unfit.appointment_id = lacking.appointment_id
      and unfit.kind = case lacking.kind when 'second' then 'person' else lacking.kind end)
  union all
  select appointment_id, null, 'people' from own
  where not exists (select from need where kind <> 'second')`

/** Named parts of a query: stood and why. What stands and no longer fits, a row for each of its reasons. */
export const unfit = (sql: Sql, standing: Standing) => sql`
  ${stood(sql, standing)},
  why as materialized (
    select reason.*
    from (
      select service_id, min(lower(claimed)) as earliest, max(upper(claimed)) as latest
      from stood group by service_id) wanted
      cross join lateral (${whyOfService(sql)}) reason)`
