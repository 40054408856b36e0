import type { Sql } from '../connect.ts'

/** Who serves an appointment, in the order they were chosen, each for a need of the service. */
export const insertWorkers = (
  sql: Sql,
  appointmentId: number,
  workers: readonly { readonly needId: number; readonly resourceId: number }[],
) => sql`
  insert into appointment_worker (appointment_id, ordinal, service_need_id, person_id)
  select ${appointmentId}, ordinal, need_id, person_id
  from unnest(${workers.map(({ needId }) => needId)}::bigint[], ${workers.map(({ resourceId }) => resourceId)}::bigint[])
    with ordinality as chosen (need_id, person_id, ordinal)`

/** In which rooms an appointment is held. */
export const insertRooms = (
  sql: Sql,
  appointmentId: number,
  rooms: readonly { readonly resourceId: number }[],
) => sql`
  insert into appointment_room (appointment_id, room_id)
  select ${appointmentId}, room_id from unnest(${rooms.map(({ resourceId }) => resourceId)}::bigint[]) as room_id`
