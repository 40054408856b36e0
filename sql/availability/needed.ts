import type { Sql } from '../connect.ts'
import type { Asked } from './opened.ts'

/**
 * Named parts of a query: night, need and crowd. What a service asks for, and what that asks of all who are free together. Where the
 * nights are watched (R9a) somebody else who is there is one more need: of kind second, and of nobody's seat.
 */
export const needed = (sql: Sql, { service }: Asked) => sql`
  -- From 18:00 until nobody is up any more, where the place has a duty whose people are the second person then.
  night as materialized (
    select range_agg(tstzrange(here(day) + interval '18 hours', here(day + 1) + interval '6 hours')) as hours
    from asked
      cross join lateral generate_series(-1, day_here(upper(reach)) - day_here(lower(reach))) n
      cross join lateral (select day_here(lower(reach)) + n as day) d
    where exists (
      select from duty left join room using (room_id)
      where purpose = 'second_person' and coalesce(room.place_id, duty.place_id) = asked.place_id
        and (ended_on is null or ended_on > day))),

  -- What it asks for, people and rooms alike; each need is a bit, so that what somebody can serve is one
  -- number.
  need as materialized (
    select *, 1 << (row_number() over (order by kind, need_id) - 1)::int as bit
    from (
      select 'person' as kind, service_need_id as need_id, qualifications as accepts, people as number
      from service_need where service_id = ${service}
      union all
      select 'room', service_room_id, uses, rooms from service_room where service_id = ${service}
      union all
      select 'second', 0, '{}', 1 from night where hours is not null) n),

  -- Hall's condition: each need can have its own people if, whichever of the needs one looks at together,
  -- those who could serve any of them are as many as they ask for. Three needs make seven such crowds; people
  -- are never rooms.
  crowd as materialized (
    select needs, sum(number) as number
    from generate_series(1, (1 << (select count(*) from need)::int) - 1) needs join need on needs & bit <> 0
    group by needs having count(distinct kind = 'room') = 1)`
