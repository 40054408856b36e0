import type { Sql } from '../connect.ts'

/** In a statement over appointment: its rooms by name. Each name is asked for by itself, which costs less than a join does. */
export const roomsNamed = (sql: Sql) => sql`
  array(
    select (select name_zh from room where room.room_id = appointment_room.room_id) from appointment_room
    where appointment_room.appointment_id = appointment.appointment_id order by room_id) as rooms_zh,
  array(
    select (select name_en from room where room.room_id = appointment_room.room_id) from appointment_room
    where appointment_room.appointment_id = appointment.appointment_id order by room_id) as rooms_en`

/** In a statement over appointment: its references, who serves it, and where. */
export const servedHow = (sql: Sql) => sql`
  array(
    select reference from party
    where party.appointment_id = appointment.appointment_id order by ordinal) as references,
  array(
    select (select name from person where person.person_id = appointment_worker.person_id) from appointment_worker
    where appointment_worker.appointment_id = appointment.appointment_id order by ordinal) as workers,
  ${roomsNamed(sql)}`
