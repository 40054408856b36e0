import type { Sql } from '../connect.ts'

/** Who or what was chosen for which need of the service. */
export interface Serving {
  readonly kind: 'person' | 'room'
  readonly needId: number
  readonly resourceId: number
}

/** Writes who serves an appointment, for which need, and in which rooms. */
export const insertServing = async (sql: Sql, appointmentId: number, serving: readonly Serving[]) => {
  const people = serving.filter(({ kind }) => kind === 'person')
  const rooms = serving.filter(({ kind }) => kind === 'room')
  await sql`
    insert into appointment_worker (appointment_id, ordinal, service_need_id, person_id)
    select ${appointmentId}, ordinal, need_id, person_id
    from unnest(${people.map(({ needId }) => needId)}::bigint[], ${people.map(({ resourceId }) => resourceId)}::bigint[])
      with ordinality as chosen (need_id, person_id, ordinal)`
  await sql`
    insert into appointment_room (appointment_id, room_id)
    select ${appointmentId}, room_id from unnest(${rooms.map(({ resourceId }) => resourceId)}::bigint[]) as room_id`
}
