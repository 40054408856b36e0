import type { Sql } from '../connect.ts'

/** In a statement over appointment: its references, who serves it, and where. */
export const servedHow = (sql: Sql) => sql`
  array(
    select reference from party
    where party.appointment_id = appointment.appointment_id order by ordinal) as references,
  array(
    select name from appointment_worker join person using (person_id)
    where appointment_worker.appointment_id = appointment.appointment_id order by ordinal) as workers,
  array(
    select name_zh from appointment_room join room using (room_id)
    where appointment_room.appointment_id = appointment.appointment_id order by room_id) as rooms_zh,
  array(
    select name_en from appointment_room join room using (room_id)
    where appointment_room.appointment_id = appointment.appointment_id order by room_id) as rooms_en`
