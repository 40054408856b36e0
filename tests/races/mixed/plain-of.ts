import { DateTime } from 'luxon'
import type { Sql } from '../../../sql/connect.ts'
import { PARK_ZONE } from '../../../sql/instants.ts'
import type { PlainPark } from '../../availability/plain-park.ts'

const firstDay = '2026-11-25'
const midnight = DateTime.fromISO(firstDay, { zone: PARK_ZONE })

/** A minute of the plain park as an instant, and back. */
export const instantOf = (minute: number) => midnight.plus({ minutes: minute })
export const minuteOf = (at: DateTime) => at.diff(midnight).as('minutes')

interface Spanned {
  readonly id: number
  readonly from: DateTime
  readonly to: DateTime
}
const span = ({ from, to }: Spanned) => ({ from: minuteOf(from), to: minuteOf(to) })
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const daily = (weekdays: readonly number[], ...hours: readonly (readonly [number, number])[]) =>
  weekdays.flatMap(weekday => hours.map(([from, to]) => ({ weekday, from: from * 60, to: to * 60 })))

/**
 * The scarce park for the oracle, its claims worked out from the appointments that stand and who serves them: what is claimed in the
 * table is what is to be tried.
 */
export const plainOf = async (sql: Sql, now: DateTime): Promise<PlainPark> => {
  const services = await sql`
    select service.*, array(select person_id from service_worker w where w.service_id = service.service_id) as team,
      (select jsonb_agg(jsonb_build_object('id', service_need_id, 'accepts', qualifications, 'number', people))
        from service_need n where n.service_id = service.service_id) as people,
      (select jsonb_agg(jsonb_build_object('id', service_room_id, 'accepts', uses, 'number', rooms))
        from service_room r where r.service_id = service.service_id) as rooms
    from service order by service_id`
  const people = await sql<{ id: number; held: string[] }[]>`
    select person_id as id, array(
      select qualification from held_qualification h where h.person_id = person.person_id) as held
    from person order by person_id`
  const rooms = await sql<{ id: number; use: string }[]>`select room_id as id, use from room order by room_id`
  const leave = await sql<
    Spanned[]
  >`select person_id as id, lower(during) as from, upper(during) as to from leave`
  const closures = await sql<Spanned[]>`
    select closure_id as id, lower(during) as from, upper(during) as to from closure`
  const taken = await sql<Spanned[]>`
    select resource_id as id, lower(during) - make_interval(mins => minutes_before) as from,
      upper(during) + make_interval(mins => minutes_after) as to
    from appointment join service using (service_id) join (
      select appointment_id, person_id as resource_id from appointment_worker
      union all select appointment_id, room_id from appointment_room) serving using (appointment_id)
    where state = 'booked'`

  return {
    firstDay,
    years: [{ year: 2026, confirmed: true }],
    stateDays: [],
    places: [
      {
        ...{ id: 1, worksOnMakeUpDays: true, specialOpenings: [] },
        openings: daily([1, 2, 3, 4, 5, 6], [8.5, 11.5], [13.5, 17]),
        closures: closures.map(span),
      },
    ],
    rooms: rooms.map(room => ({ ...room, place: 1 })),
    people: people.map(({ id, held }) => ({
      ...{ id, standing: 'active', speaksDialect: false, extra: [] },
      hours: daily([1, 2, 3, 4, 5], [8.5, 18]).map(hours => ({ ...hours, valid: always })),
      leave: leave.filter(one => one.id === id).map(span),
      certificates: held.map(qualification => ({ qualification, valid: always })),
    })),
    services: services.map(service => ({
      ...{ id: service.serviceId, place: 1, minutes: service.minutes, before: service.minutesBefore },
      ...{ after: service.minutesAfter, every: service.startsEvery, lead: service.leadMinutes },
      ...{ horizon: service.horizonDays, closed: false, hours: [], fedBy: null },
      ...{ people: service.people, rooms: service.rooms, team: service.team },
    })),
    duties: [],
    shifts: [],
    claims: taken.map((one, position) => ({
      ...{ id: position, resource: one.id, during: span(one), assignment: null, within: null },
    })),
    now: minuteOf(now),
    from: 0,
    to: 8 * 1440,
  }
}
