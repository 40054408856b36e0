import { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'

/** An instant of the park, from '2026-12-02 09:00'. */
export const at = (text: string) => DateTime.fromSQL(text, { zone: PARK_ZONE })

/** A person with a certificate and hours from Monday to Friday, 08:30–18:00. */
export const addPerson = async (sql: Sql, name: string, ...qualifications: string[]): Promise<number> => {
  const [{ resourceId }] = await sql<[{ resourceId: number }]>`
    insert into resource (kind) values ('person') returning resource_id`
  await sql`insert into person (person_id, name) values (${resourceId}, ${name})`
  await sql`
    insert into held_qualification (person_id, qualification, valid)
    select ${resourceId}, code, '[2020-01-01,)' from unnest(${qualifications}::text[]) code`
  await sql`
    insert into working_hours (person_id, weekday, hours, valid)
    select ${resourceId}, weekday, '[08:30,18:00)', '[2020-01-01,)' from generate_series(1, 5) weekday`
  return resourceId
}

export const addRoom = async (sql: Sql, placeId: number, use: string): Promise<number> => {
  const [{ resourceId }] = await sql<[{ resourceId: number }]>`
    insert into resource (kind) values ('room') returning resource_id`
  await sql`
    insert into room (room_id, place_id, name_zh, name_en, use, seats)
    values (${resourceId}, ${placeId}, '室', 'Room', ${use}, 4)`
  return resourceId
}

export interface NewService {
  readonly code: string
  readonly placeId: number
  readonly minutes: number
  readonly minutesAfter?: number
  /** Any of the qualifications of each line; any of the uses of each. */
  readonly needs: readonly (readonly string[])[]
  readonly rooms: readonly (readonly string[])[]
  readonly team: readonly number[]
}

/** A service of the first door, every half hour, with a lead of two hours and a horizon of four weeks. */
export const addService = async (
  sql: Sql,
  { code, placeId, minutes, minutesAfter = 0, ...asked }: NewService,
) => {
  const [{ serviceId }] = await sql<[{ serviceId: number }]>`
    insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en,
      minutes, minutes_after, format)
    select ${code}, 'x' || substr(md5(${code}), 1, 4), organisation_id, ${placeId}, 1, ${code}, ${code}, '', '',
      ${minutes}, ${minutesAfter}, 'alone'
    from organisation
    returning service_id`
  for (const accepts of asked.needs)
    await sql`
      insert into service_need (service_id, qualifications, people) values (${serviceId}, ${[...accepts]}, 1)`
  for (const accepts of asked.rooms)
    await sql`insert into service_room (service_id, uses, rooms) values (${serviceId}, ${[...accepts]}, 1)`
  await sql`
    insert into service_worker (service_id, person_id)
    select ${serviceId}, person_id from unnest(${[...asked.team]}::bigint[]) person_id`
  return serviceId
}

/**
 * A park small enough to keep in mind, in place of whatever was there: a place open from Monday to Saturday, 08:30–11:30 and
 * 13:30–17:00; one mediator and one lawyer; one room for mediation and one for counselling; a talk of 90 minutes and 15 after,
 * with the mediator in the one, and advice of 30 minutes with the lawyer in the other. 2026 is confirmed.
 */
export const laySmallPark = async (sql: Sql) => {
  // The ledger is only added to, and an empty park has none.
  await sql`alter table volunteer_minutes disable trigger history_is_only_added_to`
  await sql`truncate organisation, qualification, resource, place, calendar_year, calendar_day restart identity cascade`
  await sql`alter table volunteer_minutes enable trigger history_is_only_added_to`
  await sql`insert into calendar_year (year, confirmed_at) values (2026, '2025-11-05')`
  await sql`insert into organisation (slug, kind, name_zh, name_en) values ('hexie', 'organisation', '和谐', 'Hexie')`
  await sql`
    insert into qualification (code, name_zh, name_en)
    values ('mediator', '调解', 'Mediator'), ('lawyer', '律师', 'Lawyer'), ('counsellor', '咨询', 'Counsellor')`
  const [{ placeId }] = await sql<[{ placeId: number }]>`
    insert into place (slug, name_zh, name_en, said_zh, said_en)
    values ('park', '公益园', 'Park', '二楼', 'second floor') returning place_id`
  await sql`
    insert into opening (place_id, weekday, hours)
    select ${placeId}, weekday, hours::hours
    from generate_series(1, 6) weekday, unnest(array['[08:30,11:30)', '[13:30,17:00)']) hours`

  const mediator = await addPerson(sql, '郑社工', 'mediator')
  const lawyer = await addPerson(sql, '林律师', 'lawyer')
  const mediationRoom = await addRoom(sql, placeId, 'mediation')
  const counsellingRoom = await addRoom(sql, placeId, 'counselling')
  const talk = await addService(sql, {
    ...{ code: 'talk', placeId, minutes: 90, minutesAfter: 15 },
    ...{ needs: [['mediator']], rooms: [['mediation']], team: [mediator] },
  })
  const advice = await addService(sql, {
    ...{ code: 'advice', placeId, minutes: 30 },
    ...{ needs: [['lawyer']], rooms: [['counselling']], team: [lawyer] },
  })
  return { placeId, mediator, lawyer, mediationRoom, counsellingRoom, talk, advice }
}

/** An appointment of a service that claims nothing yet: its row alone. */
export const addAppointment = async (sql: Sql, serviceId: number, during: string): Promise<number> => {
  const [{ appointmentId }] = await sql<[{ appointmentId: number }]>`
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    values (${serviceId}, 'alone', ${during}::tstzrange, '2026-11-25', 'web', '2026-11-25', gen_random_uuid(), '')
    returning appointment_id`
  return appointmentId
}

/** A published shift of a duty of its own with people in it, whose presence it claims: their claims, in their order. */
export const addShift = async (sql: Sql, personIds: readonly number[], during: string) => {
  const [row] = await sql<[{ dutyId: number; claims: number[] }]>`
    with duty as (insert into duty (name_zh, name_en) values ('值班', 'Duty') returning duty_id),
    roster as (
      insert into roster (duty_id, period, state) select duty_id, '[2026-11-02,2027-02-01)', 'published' from duty returning roster_id),
    shift as (
      insert into shift (roster_id, during) select roster_id, ${during}::tstzrange from roster returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal)
      select shift_id, '{}', ordinal from shift, generate_series(1, ${personIds.length}) ordinal
      returning position_id, ordinal),
    assignment as (
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, (${[...personIds]}::bigint[])[ordinal], 'accepted', '2026-11-25' from position
      returning assignment_id, person_id),
    claim as (
      insert into reservation (resource_id, during, assignment_id)
      select person_id, ${during}::tstzrange, assignment_id from assignment
      returning reservation_id, resource_id)
    select duty_id, array(
      select reservation_id from claim order by array_position(${[...personIds]}::bigint[], resource_id)) as claims
    from duty`
  return row
}
