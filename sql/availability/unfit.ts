import type { Sql } from '../connect.ts'
import { present } from './present.ts'
import { type Offered, type Standing, stood } from './stood.ts'
import { whoIsMissing } from './who-is-missing.ts'

/** Of one service, wanted: each reason for which something that stands no longer fits, and of whom or what it is told. */
const whyOfService = (sql: Sql, { seats, claimant }: ReturnType<typeof stood>) => sql`
  with ${present(sql, {
    service: sql`wanted.service_id`,
    now: sql`wanted.earliest`,
    from: sql`wanted.earliest`,
    to: sql`wanted.latest`,
    stands: true,
  })},

  own as materialized (select stood_id, during, claimed from stood where stood.service_id = wanted.service_id),

  -- Who and what each of them has: for which need, unless nobody wrote that down.
  seat as materialized (${seats}),

  taken as materialized (
    select distinct seat.stood_id, seat.resource_id
    from asked, seat join reservation using (resource_id)
    where reservation.during && claimed and ${claimant} is distinct from seat.stood_id
      and layer = case when kind = 'person' and fed_by_duty is not null then 'attention' else 'presence' end),

  -- Which needs each still serves there: what the slot would allow if what stands were not claimed (design.md §5).
  fit as materialized (
    select stood_id, resource_id, bit_or(able.bit) as serves
    from seat join able using (resource_id)
    where valid @> claimed and (kind = 'room' or exists (
        select from there where there.person_id = seat.resource_id and hours @> claimed))
      and not exists (select from taken where (taken.stood_id, taken.resource_id) = (seat.stood_id, seat.resource_id))
    group by stood_id, resource_id),

  helper as (
    select stood_id, bit_or(serves) as serves
    from (
      select stood_id, resource_id, serves from fit
      union all
      select stood_id, resource_id, bit from own join beside on hours @> claimed join need on kind = 'second') h
    group by stood_id, resource_id),

  helped as materialized (
    select own.stood_id, array_agg(serves) filter (where serves is not null) as helpers
    from own left join helper using (stood_id) group by own.stood_id),

  -- Hall's condition fails (needed.ts): some of what is asked for goes without. Of a crowd with the second
  -- person (R9a) it is that person.
  lacking as materialized (
    select distinct stood_id, need.kind
    from helped cross join crowd
      cross join lateral (select exists (select from need where kind = 'second' and needs & bit <> 0) as with_second) c
      join need on needs & bit <> 0 and (kind = 'second') = with_second
    where crowd.number > (select count(*) from unnest(helpers) serves where serves & needs <> 0)),

  unfit as materialized (
    select seat.*
    from lacking join seat using (stood_id, kind)
      left join fit using (stood_id, resource_id)
    where coalesce(serves, 0) & coalesce(seat.bit, -1) = 0),

  -- On a day that is none (R5, R6) nobody has hours: that is said once, of the day.
  shut as materialized (
    select stood_id, null::bigint as resource_id, case
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
  select stood_id, resource_id, why
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
    select from shut where shut.stood_id = unfit.stood_id and shut.why in ('year', 'holiday'))
  union all
  select stood_id, null, case kind when 'room' then 'rooms' when 'second' then 'second' else ${whoIsMissing(sql)} end
  from lacking
  where not exists (
    select from unfit
    where unfit.stood_id = lacking.stood_id
      and unfit.kind = case lacking.kind when 'second' then 'person' else lacking.kind end)
  union all
  select stood_id, null, 'people' from own
  where not exists (select from need where kind <> 'second')`

/** Named parts of a query: stood and why. What stands and no longer fits, a row for each of its reasons. */
export const unfit = (sql: Sql, standing: Standing | Offered) => {
  const parts = stood(sql, standing)
  return sql`
  ${parts.stood},
  why as materialized (
    select reason.*
    from (
      select service_id, min(lower(claimed)) as earliest, max(upper(claimed)) as latest
      from stood group by service_id) wanted
      cross join lateral (${whyOfService(sql, parts)}) reason)`
}
