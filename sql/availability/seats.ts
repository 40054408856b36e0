import type { Sql } from '../connect.ts'

/** Somebody or something that an appointment has, or may have. */
export interface Named {
  readonly resourceId: number
  readonly nameZh: string
  readonly nameEn: string
}

/** What people and rooms are called. */
export const namesOf = (sql: Sql, resourceIds: readonly number[]) => sql<Named[]>`
  select resource_id, coalesce(person.name, room.name_zh) as name_zh, coalesce(person.name, room.name_en) as name_en
  from resource left join person on person_id = resource_id left join room on room_id = resource_id
  where resource_id = any(${[...resourceIds]}::bigint[])`

export interface Seat {
  readonly appointmentId: number
  readonly kind: 'person' | 'room'
  readonly resourceId: number
}

/** Who and what some appointments have now. */
export const seatsOf = (sql: Sql, appointmentIds: readonly number[]) => sql<Seat[]>`
  select appointment_id, 'person' as kind, person_id as resource_id from appointment_worker
  where appointment_id = any(${[...appointmentIds]}::bigint[]) and person_id is not null
  union all
  select appointment_id, 'room', room_id from appointment_room where appointment_id = any(${[...appointmentIds]}::bigint[])`
