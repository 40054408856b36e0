import type { Sql } from '../../sql/connect.ts'

const PEOPLE = 40
const ROOMS = 10
const SESSIONS = 75

/** The day that fullDay fills: a Thursday. */
export const FULL_DAY = '2026-11-26'

const addPeople = (sql: Sql) => sql`
  with made as (
    insert into resource (kind)
    select 'person' from generate_series(1, ${PEOPLE}::int - (
      select count(distinct person_id)::int from affiliation join organisation using (organisation_id) where slug = 'hexie'))
    returning resource_id),
  people as (
    insert into person (person_id, name) select resource_id, '员' || resource_id from made returning person_id),
  hours as (
    insert into working_hours (person_id, weekday, hours, valid)
    select person_id, 4, hours::hours, '[2020-01-01,)'
    from people, unnest(array['[09:00,11:30)', '[13:30,20:30)']) hours)
  insert into affiliation (person_id, organisation_id, during)
  select person_id, organisation_id, '[2020-01-01,)' from people, organisation where slug = 'hexie'`

const addRooms = (sql: Sql) => sql`
  with asked as (
    select place_id from place where slug = 'park'),
  made as (
    insert into resource (kind)
    select 'room' from generate_series(1, ${ROOMS}::int - (
      select count(*)::int from room join place using (place_id) where slug = 'park'))
    returning resource_id)
  insert into room (room_id, place_id, name_zh, name_en, use, seats)
  select resource_id, place_id, '调解室' || resource_id, 'Mediation room ' || resource_id, 'mediation', 6 from made, asked`

const addSessions = (sql: Sql) => sql`
  with slot as (
    select n, here(${FULL_DAY}::date) + make_interval(mins => 480 + n / ${ROOMS}::int * 90) as starts
    from generate_series(0, ${SESSIONS}::int - 1) n),
  people as (
    select person_id, row_number() over (order by person_id) - 1 as n
    from affiliation join organisation using (organisation_id) where slug = 'hexie'),
  rooms as (
    select room_id, row_number() over (order by room_id) - 1 as n
    from room join place using (place_id) where slug = 'park'),
  made as (
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select service_id, 'together', tstzrange(starts, starts + interval '75 minutes'), '2026-11-25', 'web', '2026-11-25',
      gen_random_uuid(), int4send(n)
    from slot, service where code = 'joint-mediation'
    returning appointment_id, booking_digest),
  laid as (
    select appointment_id, starts, person_id, room_id, slot.n
    from made join slot on int4send(slot.n) = booking_digest
      join people on people.n = slot.n % ${PEOPLE}::int join rooms on rooms.n = slot.n % ${ROOMS}::int),
  parties as (
    insert into party (appointment_id, ordinal, reference, called, reach_by, arrives_at)
    select appointment_id, ordinal, (70000000 + n * 2 + ordinal)::text, '小陈', 'none', starts
    from laid, generate_series(1, 2) ordinal),
  workers as (
    insert into appointment_worker (appointment_id, ordinal, person_id) select appointment_id, 1, person_id from laid),
  rooms_had as (
    insert into appointment_room (appointment_id, room_id) select appointment_id, room_id from laid)
  insert into reservation (resource_id, during, appointment_id)
  select resource_id, tstzrange(starts, starts + interval '90 minutes'), appointment_id
  from laid, unnest(array[person_id, room_id]) resource_id`

/** Fills a day of hexie, in a seeded park: 40 people, 10 rooms, 75 sessions of two parties, 150 claims. */
export const fillDay = async (sql: Sql) => {
  await addPeople(sql)
  await addRooms(sql)
  await addSessions(sql)
}
