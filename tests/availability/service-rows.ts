import { hours, list, named, type Row, writtenIn } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

/** What a plain park offers, and the one appointment that all its claims of visitors are of, as the rows of each table. */
export const serviceRows = (park: PlainPark): [table: string, rows: Row[]][] => {
  const { at, during } = writtenIn(park)
  const { services } = park

  return [
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
  ]
}
