import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { free } from './free.ts'
import type { Asked, Given } from './opened.ts'

/** Somebody or something free for a whole slot; within is their shift's reservation when the service is fed by a duty (R9). */
export interface Free {
  readonly resourceId: number
  readonly within: number | null
}

/**
 * A need of the service, people or rooms, and who or what is free for it, the next to be taken first (R18). Of kind second: somebody
 * else who is there at night (R9a), in no order; nothing of theirs is claimed, and by day it is nobody, which 0 stands for.
 */
export interface Need {
  readonly kind: 'person' | 'room' | 'second'
  readonly needId: number
  readonly number: number
  readonly free: readonly Free[]
}

/** A need at one start, with what the visitor is shown of it and what is claimed: tstzranges, as PostgreSQL writes them. */
export interface OpenNeed extends Need {
  readonly during: string
  readonly claimed: string
}

export interface PickOf {
  readonly serviceId: number
  readonly now: DateTime
  readonly starts: DateTime
  /** Whoever speaks it is taken first, such as 平湖话. */
  readonly language?: string | null
  /** An appointment that looks for another time: its own claims are as if they were free, and whoever knows who comes is left out. */
  readonly moving?: number
  /** Nobody but whoever serves this appointment (R18). */
  readonly sameAs?: number | undefined
}

interface Order {
  readonly starts: Given<DateTime>
  /** Whoever speaks it is taken first. */
  readonly language: Given<string | null>
  /** Whoever serves this appointment already stays with it if they can. */
  readonly keeping?: Given<number>
}

const isKept = (sql: Sql, { keeping }: Order) =>
  keeping === undefined
    ? sql`false`
    : sql`exists (
      select from appointment_worker where appointment_id = ${keeping}::bigint and person_id = resource_id
      union all select from appointment_room where appointment_id = ${keeping}::bigint and room_id = resource_id)`

/** A query: for each need at what is asked for, who or what is free for it, in order. Asked of one start, or of the hour of what stands. */
export const picked = (sql: Sql, asked: Asked, order: Order) => sql<OpenNeed[]>`
  ${free(sql, asked)},

  helper as materialized (
    select kind, need_id, number, during, claimed, resource_id, within,
      count(*) filter (where kind <> 'second') over (partition by resource_id) as needs_it_can_serve,
      exists (
        select from person where person_id = resource_id and ${order.language}::text = any(languages)) as speaks,
      ${isKept(sql, order)} as kept
    from start cross join need left join free on serves & bit <> 0 and hours @> claimed),

  -- What each has reserved, of the layer that would be claimed: in a shift all are present alike, and fairness
  -- is of attention. Four weeks back: whoever has had nothing for longer is as long unbooked as anybody, and
  -- the work does not grow with the history.
  busy as (
    select resource_id,
      sum(minutes(during * that_day)) filter (where during && that_day) as minutes_that_day,
      sum(minutes(during * that_week)) filter (where during && that_week) as minutes_that_week,
      max(upper(during)) filter (where lower(during) < ${order.starts}) as booked_until
    from (select distinct resource_id, within from helper where kind <> 'second') h
      cross join lateral (select day_here(${order.starts}) as day) d
      cross join lateral (select day - extract(isodow from day)::int + 1 as monday) m
      cross join lateral (select span(daterange(day, day + 1)) as that_day,
        span(daterange(monday, monday + 7)) as that_week, span(daterange(monday - 28, monday + 7)) as lately) s
      join reservation using (resource_id)
    where during && lately and layer = case when h.within is null then 'presence' else 'attention' end
    group by resource_id)

  -- jsonb, for a null in a bigint[] comes out of the driver as the text 'NULL'.
  select kind, need_id, number, during, claimed,
    coalesce(
      jsonb_agg(jsonb_build_object('resourceId', resource_id, 'within', within)
        order by kept desc, speaks desc, coalesce(minutes_that_day, 0), coalesce(minutes_that_week, 0),
          booked_until nulls first, needs_it_can_serve, resource_id)
        filter (where resource_id is not null),
      '[]') as free
  from helper left join busy using (resource_id)
  group by kind, need_id, number, during, claimed`

/**
 * A row for each need of a service at one start: who or what is free for it, the next to be taken first: whoever speaks the language
 * that was asked for, with the least reserved minutes that day, then that week, then the longest unbooked (R18); among equals whoever
 * can serve the fewest of its needs, so that those who could do more stay free. No row: the place is closed then, or it is too early
 * or too late to ask.
 */
export const pick = (sql: Sql, { serviceId, now, starts, language = null, moving, sameAs }: PickOf) =>
  picked(
    sql,
    { service: serviceId, now, from: starts, to: starts.plus({ minutes: 1 }), except: moving, sameAs },
    { starts, language },
  )
