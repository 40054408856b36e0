import type { PlainPark, Service } from './plain-park.ts'

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const services = (change: (service: Service, park: PlainPark) => Service) => (park: PlainPark) => ({
  ...park,
  services: park.services.map(service => change(service, park)),
})

/**
 * A park with one fact forgotten. Some park must come out otherwise for each of them, or the generator would never have shown that
 * the fact counts.
 */
export const forgotten: Readonly<Record<string, (park: PlainPark) => PlainPark>> = {
  leave: park => ({ ...park, people: park.people.map(person => ({ ...person, leave: [] })) }),
  'extra hours': park => ({ ...park, people: park.people.map(person => ({ ...person, extra: [] })) }),
  'who is paused': park => ({
    ...park,
    people: park.people.map(person => ({ ...person, standing: 'active' })),
  }),
  'since and until when hours are kept': park => ({
    ...park,
    people: park.people.map(person => ({
      ...person,
      hours: person.hours.map(span => ({ ...span, valid: always })),
    })),
  }),
  'when certificates run out': park => ({
    ...park,
    people: park.people.map(person => ({
      ...person,
      certificates: person.certificates.map(certificate => ({ ...certificate, valid: always })),
    })),
  }),
  closures: park => ({ ...park, places: park.places.map(place => ({ ...place, closures: [] })) }),
  'special openings': park => ({
    ...park,
    places: park.places.map(place => ({ ...place, specialOpenings: [] })),
  }),
  'who works on make-up days': park => ({
    ...park,
    places: park.places.map(place => ({ ...place, worksOnMakeUpDays: !place.worksOnMakeUpDays })),
  }),
  holidays: park => ({ ...park, stateDays: park.stateDays.filter(({ worksAs }) => worksAs !== null) }),
  'make-up workdays': park => ({
    ...park,
    stateDays: park.stateDays.filter(({ worksAs }) => worksAs === null),
  }),
  'years that are not confirmed': park => ({
    ...park,
    years: park.years.map(({ year }) => ({ year, confirmed: true })),
  }),
  'buffers before': services(service => ({ ...service, before: 0 })),
  'buffers after': services(service => ({ ...service, after: 0 })),
  lead: services(service => ({ ...service, lead: 0 })),
  horizon: services(service => ({ ...service, horizon: 180 })),
  'closed services': services(service => ({ ...service, closed: false })),
  'hours of services': services(service => ({ ...service, hours: [] })),
  'who may serve': services((service, park) => ({ ...service, team: park.people.map(({ id }) => id) })),
  'how many': services(service => ({
    ...service,
    people: service.people.map(line => ({ ...line, number: 1 })),
    rooms: service.rooms.map(line => ({ ...line, number: 1 })),
  })),
  'alternatives among people': services(service => ({
    ...service,
    people: service.people.map(line => ({ ...line, accepts: line.accepts.slice(0, 1) })),
  })),
  'alternatives among rooms': services(service => ({
    ...service,
    rooms: service.rooms.map(line => ({ ...line, accepts: line.accepts.slice(0, 1) })),
  })),
  'needs after the first': services(service => ({ ...service, people: service.people.slice(0, 1) })),
  rooms: services(service => ({ ...service, rooms: [] })),
  'appointments of people': park => ({
    ...park,
    claims: park.claims.filter(
      ({ resource, assignment, within }) => resource > 100 || assignment !== null || within !== null,
    ),
  }),
  'appointments in rooms': park => ({
    ...park,
    claims: park.claims.filter(({ resource }) => resource < 100),
  }),
  'appointments inside shifts': park => ({
    ...park,
    claims: park.claims.filter(({ within }) => within === null),
  }),
  'shifts of other duties': services(service => ({ ...service, fedBy: null })),
  'that drafts are drafts': park => ({
    ...park,
    shifts: park.shifts.map(shift => ({ ...shift, published: true })),
  }),
  'which shifts were cancelled': park => ({
    ...park,
    shifts: park.shifts.map(shift => ({ ...shift, cancelled: false })),
  }),
  'that nights are watched': park => ({
    ...park,
    duties: park.duties.map(duty => ({ ...duty, purpose: 'post' })),
  }),
  'which duties are held no more': park => ({
    ...park,
    duties: park.duties.map(duty => ({ ...duty, until: Number.POSITIVE_INFINITY })),
  }),
  'who declined': park => ({
    ...park,
    shifts: park.shifts.map(shift => ({
      ...shift,
      assigned: shift.assigned.map(assigned => ({ ...assigned, state: 'accepted' })),
    })),
  }),
}
