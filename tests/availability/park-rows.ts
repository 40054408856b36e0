import { DateTime } from 'luxon'
import { PARK_ZONE } from '../../sql/instants.ts'
import type { PlainPark, Span } from './plain-park.ts'

export type Row = Readonly<Record<string, string | number | boolean | null>>

/** The instant of a minute of a plain park, and back. */
export const instantsOf = ({ firstDay }: PlainPark) => {
  const first = DateTime.fromISO(firstDay, { zone: PARK_ZONE })
  return {
    instant: (minute: number) => first.plus({ minutes: minute }),
    minute: (at: DateTime) => at.diff(first).as('minutes'),
  }
}

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const hours = ({ from, to }: Span) => `[${time(from)},${time(to)})`
const list = (words: readonly string[]) => `{${words.join(',')}}`
const named = (letter: string) => ({ name_zh: letter, name_en: letter })

/** A plain park as the rows of each table, in the order in which they can be written. */
export const rowsOf = (park: PlainPark): [table: string, rows: Row[]][] => {
  const { instant } = instantsOf(park)
  const at = (minute: number) => (Number.isFinite(minute) ? instant(minute).toISO() : '')
  const day = (n: number) => (Number.isFinite(n) ? instant(n * 1440).toISODate() : '')
  const during = ({ from, to }: Span) => `[${at(from)},${at(to)})`
  const days = ({ from, to }: Span) => `[${day(from)},${day(to)})`
  const { places, rooms, people, services, shifts, claims } = park
  const assignments = shifts.flatMap(({ id: shift, assigned }) => assigned.map(one => ({ ...one, shift })))
  const years = park.years.filter(({ confirmed }) => confirmed !== null)

  return [
    ['calendar_year', years.map(({ year, confirmed }) => ({ year, confirmed_at: confirmed ? at(0) : null }))],
    [
      'calendar_day',
      park.stateDays.map(({ day: n, worksAs }) => ({
        ...{ day: day(n), works_as: worksAs, name_zh: 'd' },
        kind: worksAs === null ? 'holiday' : 'make_up_workday',
      })),
    ],
    ['organisation', [{ organisation_id: 1, slug: 'o', kind: 'team', ...named('o') }]],
    ['qualification', ['lawyer', 'mediator', 'counsellor'].map(code => ({ code, ...named(code) }))],
    [
      'place',
      places.map(({ id, worksOnMakeUpDays }) => ({
        ...{ place_id: id, slug: `p${id}`, ...named('p'), said_zh: 's', said_en: 's' },
        works_on_make_up_days: worksOnMakeUpDays,
      })),
    ],
    [
      'opening',
      places.flatMap(({ id, openings }) =>
        openings.map(span => ({ place_id: id, weekday: span.weekday, hours: hours(span) })),
      ),
    ],
    [
      'special_opening',
      places.flatMap(({ id, specialOpenings }) =>
        specialOpenings.map(span => ({ place_id: id, day: day(span.day), hours: hours(span) })),
      ),
    ],
    [
      'closure',
      places.flatMap(({ id, closures }) =>
        closures.map(span => ({ place_id: id, during: during(span), said_zh: 's', said_en: 's' })),
      ),
    ],
    [
      'resource',
      [...people, ...rooms].map(({ id }) => ({ resource_id: id, kind: id < 100 ? 'person' : 'room' })),
    ],
    [
      'room',
      rooms.map(({ id, place, use }) => ({ room_id: id, place_id: place, ...named('r'), use, seats: 4 })),
    ],
    [
      'person',
      people.map(({ id, standing, speaksDialect }) => ({
        ...{ person_id: id, name: 'n', standing, languages: list(speaksDialect ? ['d', 'e'] : ['e']) },
      })),
    ],
    [
      'held_qualification',
      people.flatMap(({ id, certificates }) =>
        certificates.map(({ qualification, valid }) => ({
          person_id: id,
          qualification,
          valid: days(valid),
        })),
      ),
    ],
    [
      'working_hours',
      people.flatMap(person =>
        person.hours.map(span => ({
          ...{ person_id: person.id, weekday: span.weekday, hours: hours(span) },
          valid: days(span.valid),
        })),
      ),
    ],
    [
      'extra_hours',
      people.flatMap(({ id, extra }) => extra.map(span => ({ person_id: id, during: during(span) }))),
    ],
    [
      'leave',
      people.flatMap(({ id, leave }) =>
        leave.map(span => ({ person_id: id, during: during(span), kind: 'away' })),
      ),
    ],
    [
      'duty',
      park.duties.map(({ id, place, purpose, until }) => ({
        ...{ duty_id: id, place_id: place, purpose, ended_on: day(until) || null, ...named('d') },
      })),
    ],
    [
      'service',
      services.map(service => ({
        ...{
          service_id: service.id,
          code: `s${service.id}`,
          address: `abc${service.id}`,
          organisation_id: 1,
        },
        ...{ place_id: service.place, door: 1, ...named('s'), about_zh: 'a', about_en: 'a', format: 'alone' },
        ...{ minutes: service.minutes, minutes_before: service.before, minutes_after: service.after },
        ...{ starts_every: service.every, lead_minutes: service.lead, horizon_days: service.horizon },
        fed_by_duty: service.fedBy,
        ...(service.closed
          ? { closed_because_zh: 'c', closed_because_en: 'c' }
          : { closed_because_zh: null, closed_because_en: null }),
      })),
    ],
    [
      'service_hours',
      services.flatMap(service =>
        service.hours.map(span => ({ service_id: service.id, weekday: span.weekday, hours: hours(span) })),
      ),
    ],
    [
      'service_need',
      services.flatMap(service =>
        service.people.map(({ id, accepts, number }) => ({
          ...{ service_need_id: id, service_id: service.id, qualifications: list(accepts), people: number },
        })),
      ),
    ],
    [
      'service_room',
      services.flatMap(service =>
        service.rooms.map(({ id, accepts, number }) => ({
          ...{ service_room_id: id, service_id: service.id, uses: list(accepts), rooms: number },
        })),
      ),
    ],
    [
      'service_worker',
      services.flatMap(({ id, team }) => team.map(person => ({ service_id: id, person_id: person }))),
    ],
    [
      'appointment',
      services.slice(0, 1).map(({ id }) => ({
        ...{ appointment_id: 1, service_id: id, format: 'alone', during: during({ from: 0, to: 30 }) },
        ...{ booked_at: at(0), changed_at: at(0), booked_through: 'web', booking_digest: '' },
        booking_key: '00000000-0000-4000-8000-000000000000',
      })),
    ],
    [
      'roster',
      [1, 2].flatMap(duty => [
        { roster_id: duty, duty_id: duty, period: '[,)', state: 'published' },
        { roster_id: duty + 2, duty_id: duty, period: '[,)', state: 'draft' },
      ]),
    ],
    [
      'shift',
      shifts.map(shift => ({
        ...{ shift_id: shift.id, roster_id: shift.published ? shift.duty : shift.duty + 2 },
        ...{ during: during(shift.during), cancelled_at: shift.cancelled ? at(0) : null },
      })),
    ],
    [
      'shift_position',
      assignments.map(({ id, shift }) => ({
        position_id: id,
        shift_id: shift,
        qualifications: '{}',
        ordinal: id,
      })),
    ],
    [
      'assignment',
      assignments.map(({ id, person, state }) => ({
        ...{ assignment_id: id, position_id: id, person_id: person, state, changed_at: at(0) },
      })),
    ],
    // Those that hold somebody in a shift before those that stand within.
    ...[false, true].map((isWithin): [string, Row[]] => [
      'reservation',
      claims
        .filter(({ within }) => (within !== null) === isWithin)
        .map(({ id, resource, within, assignment, during: span }) => ({
          ...{ reservation_id: id, resource_id: resource, during: during(span), within },
          ...{ layer: isWithin ? 'attention' : 'presence', assignment_id: assignment },
          appointment_id: assignment === null ? 1 : null,
        })),
    ]),
  ]
}
