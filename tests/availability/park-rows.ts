import { hours, list, named, type Row, writtenIn } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'
import { serviceRows } from './service-rows.ts'
import { shiftRows } from './shift-rows.ts'

/** A plain park as the rows of each table, in the order in which they can be written. */
export const rowsOf = (park: PlainPark): [table: string, rows: Row[]][] => {
  const { at, day, during, days } = writtenIn(park)
  const { places, rooms, people } = park
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
    ...serviceRows(park),
    ...shiftRows(park),
  ]
}
