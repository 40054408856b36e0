import type { Pool } from '../../sql/connect.ts'

/** How big a park is, and how long its history. */
export interface Scale {
  readonly name: 'park' | 'county' | 'province'
  readonly places: number
  readonly people: number
  readonly rooms: number
  /** Days behind, each with three claims of everybody and two of every room. */
  readonly days: number
}

export const scales: readonly Scale[] = [
  { name: 'park', places: 1, people: 40, rooms: 10, days: 200 },
  { name: 'county', places: 40, people: 400, rooms: 100, days: 270 },
  { name: 'province', places: 400, people: 4_000, rooms: 1_000, days: 420 },
]

/**
 * Claims of the past, and of the four weeks ahead. Without looking at each one by one: millions need not be held against each other,
 * so the index is built at the end, and alone.
 */
const layClaims = (sql: Pool, days: number) =>
  sql.begin(async transaction => {
    await transaction`set local session_replication_role = replica`
    await transaction`alter table reservation drop constraint one_thing_at_a_time`
    await transaction`
      insert into reservation (resource_id, during, appointment_id)
      select resource_id, tstzrange(starts, starts + interval '75 minutes'), 1
      from resource, generate_series(1, ${days}) ago, generate_series(0, 2) nth
        cross join lateral (select here(date '2026-11-25' - ago + interval '9 hours' + nth * interval '2 hours') as starts) claim
      where kind = 'person' or nth < 2`
    await transaction`
      insert into reservation (resource_id, during, appointment_id)
      select resource_id, tstzrange(starts, starts + interval '1 hour'), 1
      from resource, generate_series(1, 28) ahead, generate_series(0, 8) nth
        cross join lateral (select here(date '2026-11-25' + ahead + interval '8 hours 30 minutes' + nth * interval '1 hour') as starts) claim
      where (hashint8(resource_id * 1000 + ahead * 10 + nth) & 65535) % 10 < case when kind = 'person' then 7 else 5 end`
    await transaction`create index one_thing_at_a_time on reservation using gist (resource_id, layer, during)`
  })

/**
 * Lays a park of that scale: ten people and some rooms at each place, seven tenths of people's hours and half of the rooms' taken
 * in the four weeks ahead, and its history. Gives the service with one need, and the one with two needs and two rooms.
 */
export const layBigPark = async (sql: Pool, { places, people, rooms, days }: Scale) => {
  const past = { people: people * days * 3, rooms: rooms * days * 2 }
  await sql`insert into calendar_year (year, confirmed_at) values (2026, '2025-11-05'), (2027, '2025-11-05')`
  await sql`insert into organisation (slug, kind, name_zh, name_en) values ('hexie', 'organisation', '和谐', 'Hexie')`
  await sql`
    insert into qualification (code, name_zh, name_en)
    values ('mediator', '调解', 'Mediator'), ('lawyer', '律师', 'Lawyer')`
  await sql`
    insert into resource (resource_id, kind) overriding system value
    select id, case when id <= ${people} then 'person' else 'room' end from generate_series(1, ${people + rooms}) id`
  await sql`insert into person (person_id, name) select id, 'P' || id from generate_series(1, ${people}) id`
  await sql`
    insert into held_qualification (person_id, qualification, valid)
    select person_id, case when person_id / ${places} % 2 = 0 then 'mediator' else 'lawyer' end, '[2020-01-01,)' from person`
  await sql`
    insert into working_hours (person_id, weekday, hours, valid)
    select person_id, weekday, '[08:30,18:00)', '[2020-01-01,)' from person, generate_series(1, 5) weekday`
  await sql`
    insert into place (slug, name_zh, name_en, said_zh, said_en)
    select 'p' || n, '园', 'Park', '二楼', 'second floor' from generate_series(1, ${places}) n`
  await sql`
    insert into opening (place_id, weekday, hours)
    select place_id, weekday, '[08:30,17:00)' from place, generate_series(1, 6) weekday`
  await sql`
    insert into room (room_id, place_id, name_zh, name_en, use, seats)
    select ${people} + n, n % ${places} + 1, '室', 'Room', case when n / ${places} % 2 = 0 then 'mediation' else 'counselling' end, 4
    from generate_series(1, ${rooms}) n`
  await sql`
    insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en, minutes,
      minutes_after, format)
    select kind || place_id, substr(kind, 1, 1) || lpad(to_hex(place_id), 4, '0'), 1, place_id, 1, '谈', 'Talk', '', '', 60, 15, 'alone'
    from place, unnest(array['one', 'two']) kind`
  await sql`
    insert into service_need (service_id, qualifications, people)
    select service_id, qualifications, 1
    from service, (values ('one', array['mediator', 'lawyer']), ('two', array['mediator']), ('two', array['lawyer']))
      asked (kind, qualifications)
    where code like kind || '%'`
  await sql`
    insert into service_room (service_id, uses, rooms)
    select service_id, array[use], 1
    from service, (values ('one', 'counselling'), ('two', 'counselling'), ('two', 'mediation')) asked (kind, use)
    where code like kind || '%'`
  await sql`
    insert into service_worker (service_id, person_id)
    select service_id, person_id
    from (select person_id, person_id % ${places} + 1 as place_id, (person_id - 1) / ${places} as nth from person) team
      join service using (place_id)
    where nth < 10`
  await sql`
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select min(service_id), 'alone', '[2026-01-01,2026-01-02)', '2026-01-01', 'web', '2026-01-01', gen_random_uuid(), '' from service`
  await layClaims(sql, days)
  await sql`vacuum analyze`
  const services = await sql<{ code: string; serviceId: number }[]>`
    select code, service_id from service where code in ('one1', 'two1')`
  const idOf = (code: string) => services.find(service => service.code === code)?.serviceId ?? 0
  return { claims: past.people + past.rooms, one: idOf('one1'), two: idOf('two1') }
}
