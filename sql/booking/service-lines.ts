import type { Sql } from '../connect.ts'
import type { Line } from './own-services.ts'

/** In a statement: the lines that are asked for now beside those that stand, by their place in the list. */
const paired = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  given as (
    select array(select jsonb_array_elements_text(line -> 'of')) as accepts, (line -> 'number')::int as number, position
    from jsonb_array_elements(${sql.json(lines as never)}) with ordinality as l (line, position)),
  standing as (
    select service_need_id, row_number() over (order by service_need_id) as position
    from service_need where service_id = ${serviceId})`

/** Changes the lines of people that stand to those asked for; who serves for a line goes on serving for it. */
export const updateNeeds = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  with ${paired(sql, serviceId, lines)}
  update service_need set qualifications = accepts, people = number
  from standing join given using (position)
  where standing.service_need_id = service_need.service_need_id`

/** Adds the lines of people for which none stands yet. */
export const insertNeeds = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  with ${paired(sql, serviceId, lines)}
  insert into service_need (service_id, qualifications, people)
  select ${serviceId}, accepts, number from given left join standing using (position)
  where service_need_id is null order by position`

/** Whoever serves for a line that goes serves on, for none in particular. */
export const releaseNeeds = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  with ${paired(sql, serviceId, lines)}
  update appointment_worker set service_need_id = null
  where service_need_id in (select service_need_id from standing where position > ${lines.length})`

export const deleteNeeds = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  with ${paired(sql, serviceId, lines)}
  delete from service_need
  where service_need_id in (select service_need_id from standing where position > ${lines.length})`

export const deleteRoomLines = (sql: Sql, serviceId: number) =>
  sql`delete from service_room where service_id = ${serviceId}`

export const insertRoomLines = (sql: Sql, serviceId: number, lines: readonly Line[]) => sql`
  insert into service_room (service_id, uses, rooms)
  select ${serviceId}, array(select jsonb_array_elements_text(line -> 'of')), (line -> 'number')::int
  from jsonb_array_elements(${sql.json(lines as never)}) with ordinality as l (line, position) order by position`

export const deleteServiceHours = (sql: Sql, serviceId: number) =>
  sql`delete from service_hours where service_id = ${serviceId}`

export interface HoursSet {
  readonly weekday: number
  /** '[18:00,24:00)' */
  readonly hours: string
}

export const insertServiceHours = (sql: Sql, serviceId: number, hours: readonly HoursSet[]) => sql`
  insert into service_hours (service_id, weekday, hours)
  select ${serviceId}, weekday, hours
  from jsonb_to_recordset(${sql.json(hours as never)}) as given (weekday int, hours timerange)`
