import type { Sql } from '../connect.ts'
import type { Asked } from './opened.ts'
import { present } from './present.ts'

/**
 * Starts on the grid from midnight, the place open for what is shown of them; buffers may reach past closing (R3). A service that
 * asks for nobody and for no room has not been set up yet.
 */
const onTheGrid = (sql: Sql) => sql`
  start as materialized (
    select starts, tstzrange(starts, starts + shown) as during,
      tstzrange(starts - before, starts + shown + after) as claimed
    from asked, opened, day, generate_series(midnight, midnight + interval '1439 minutes', every) starts
    where starts >= since and starts < until and hours @> tstzrange(starts, starts + shown)
      and exists (select from need where kind <> 'second'))`

/** The one hour of what stands: with the minutes it was booked with, whatever its service asks for by now. */
const start = (sql: Sql, { hour }: Asked) =>
  hour === undefined
    ? onTheGrid(sql)
    : sql`
  start as materialized (
    select lower(during) as starts, during, claimed
    from opened, (select ${hour.during}::tstzrange as during, ${hour.claimed}::tstzrange as claimed) own
    where hours @> during and exists (select from need where kind <> 'second'))`

/**
 * How the questions about open starts begin: named parts up to free (who and what is free when, and for which needs), start (what is
 * to be tried, the place being open) and crowd. One set-based text with multirange arithmetic (design.md §5): asking for each start
 * and worker whether something stands there is 6–20 times slower.
 */
export const free = (sql: Sql, asked: Asked) => {
  const others =
    asked.except === undefined ? sql`` : sql`and appointment_id is distinct from ${asked.except}::bigint`
  return sql`
  with ${present(sql, asked)},

  -- What of it is not taken. In a shift the presence is the shift's own, and what is taken is attention. Rooms
  -- are always taken by presence, for a fed service too: its room is one of its uses at its place, not the
  -- duty's, which its shift holds already.
  untaken as materialized (
    select person_id as resource_id, within, hours
      - coalesce((
        select range_agg(during) from reservation
        where resource_id = there.person_id and during && reach ${others}
          and layer = case when there.within is null then 'presence' else 'attention' end), '{}') as hours
    from there, asked
    union all
    select room_id, null, tstzmultirange(reach)
      - coalesce((
        select range_agg(during) from reservation
        where resource_id = room_id and during && reach and layer = 'presence' ${others}), '{}')
    from asked join room using (place_id)
    where use in (select unnest(accepts) from need where kind = 'room')),

  -- When each is free for what: one row for all the needs that somebody can serve in the same hours.
  free as materialized (
    select resource_id, within, hours * valid as hours, bit_or(bit) as serves
    from untaken join able using (resource_id)
    group by resource_id, within, hours * valid
    union all
    select resource_id, null, hours, bit from beside join need on kind = 'second'),

  ${start(sql, asked)}`
}
