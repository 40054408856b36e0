import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { free } from './free.ts'
import type { Asked } from './opened.ts'

/** After start: who could help at each. Materialized, or the planner asks anew for every crowd (measured: 2.4 times slower). */
const helped = (sql: Sql, asked: Asked) => sql`
  ${free(sql, asked)},
  helped as materialized (
    select starts, array(
      select bit_or(serves) from free where hours @> claimed group by resource_id) as helpers
    from start)`

/** Of a start in helped: every need can have its own people and rooms (Hall's condition, needed.ts). */
const open = (sql: Sql) => sql`
  not exists (
    select from crowd
    where number > (select count(*) from unnest(helpers) serves where serves & needs <> 0))`

export interface StartsOf extends Pick<Asked, 'except' | 'sameAs'> {
  readonly serviceId: number
  readonly now: DateTime
  readonly from: DateTime
  readonly to: DateTime
}

export interface Start {
  readonly starts: DateTime
  readonly open: boolean
}

/**
 * Every start of a service from an instant until before another, in order: those on its grid that its place is open for and that are
 * neither too soon nor too far (R4), and whether each can be had (R2). None: the service or its place is closed.
 */
export const starts = (sql: Sql, { serviceId, ...asked }: StartsOf) => sql<Start[]>`
  ${helped(sql, { service: serviceId, ...asked })}
  select starts, ${open(sql)} as open from helped order by starts`

export interface Earliest {
  readonly serviceId: number
  readonly starts: DateTime | null
}

/** The earliest open start of each service of a door, as far as its horizon; null when there is none. */
export const earliestOfDoor = (sql: Sql, { door, now }: { door: number; now: DateTime }) => sql<Earliest[]>`
  select wanted.service_id, starts
  from service wanted cross join lateral (
    ${helped(sql, { service: sql`wanted.service_id`, now, from: now, to: sql`'infinity'` })}
    select min(starts) as starts from helped where ${open(sql)}) earliest
  where wanted.door = ${door}
  order by wanted.service_id`
