import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Who serves an appointment, in the order they were chosen, each for a need of the service; whose is behind the wall stays empty (R19a). */
export const insertWorkers = (
  sql: Sql,
  appointmentId: number,
  workers: readonly { readonly needId: number; readonly resourceId: number; readonly behindWall?: boolean }[],
) => sql`
  insert into appointment_worker (appointment_id, ordinal, service_need_id, person_id)
  select ${appointmentId}, ordinal, need_id, person_id
  from unnest(${workers.map(({ needId }) => needId)}::bigint[], ${workers.map(({ resourceId, behindWall }) => (behindWall ? null : resourceId))}::bigint[])
    with ordinality as chosen (need_id, person_id, ordinal)`

/** In which rooms an appointment is held. */
export const insertRooms = (
  sql: Sql,
  appointmentId: number,
  rooms: readonly { readonly resourceId: number }[],
) => sql`
  insert into appointment_room (appointment_id, room_id)
  select ${appointmentId}, room_id from unnest(${rooms.map(({ resourceId }) => resourceId)}::bigint[]) as room_id`

interface Serving {
  readonly kind: 'person' | 'room'
  readonly needId: number
  readonly resourceId: number
}

/**
 * Gives an appointment others in place of those who do not serve it any more; whoever stays keeps what they have said of it (R21).
 * It changes in the calendars of its workers and rooms, and in no visitor's: time and floor stay.
 */
export const replaceServing = (
  sql: Sql,
  appointmentId: number,
  { chosen, at }: { readonly chosen: readonly Serving[]; readonly at: DateTime },
) => sql`
  with chosen as (
    select * from jsonb_to_recordset(${sql.json(chosen.map(({ kind, needId, resourceId }) => ({ kind, need_id: needId, id: resourceId })))})
      as given (kind text, need_id bigint, id bigint)),
  worker_gone as (
    delete from appointment_worker
    where appointment_id = ${appointmentId}
      and not exists (select from chosen where kind = 'person' and id = person_id)),
  worker_stays as (
    update appointment_worker set service_need_id = need_id from chosen
    where appointment_id = ${appointmentId} and kind = 'person' and id = person_id),
  worker_comes as (
    insert into appointment_worker (appointment_id, ordinal, service_need_id, person_id)
    select ${appointmentId}, last + row_number() over (order by need_id, id), need_id, id
    from chosen, (
      select coalesce(max(ordinal), 0) as last from appointment_worker where appointment_id = ${appointmentId}) known
    where kind = 'person' and id not in (
      select person_id from appointment_worker where appointment_id = ${appointmentId} and person_id is not null)),
  room_gone as (
    delete from appointment_room
    where appointment_id = ${appointmentId} and not exists (select from chosen where kind = 'room' and id = room_id)),
  room_comes as (
    insert into appointment_room (appointment_id, room_id)
    select ${appointmentId}, id from chosen
    where kind = 'room' and id not in (select room_id from appointment_room where appointment_id = ${appointmentId}))
  update appointment set sequence = sequence + 1, changed_at = ${at} where appointment_id = ${appointmentId}`
