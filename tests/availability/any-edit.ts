import fc from 'fast-check'
import type { Line, PlainPark } from './plain-park.ts'

/** What a park is made like, in one thing, by an edit: another park. */
type Edit = (park: PlainPark, like: PlainPark) => PlainPark

const likeEach = <T, U>(things: readonly T[], others: readonly U[], change: (thing: T, other: U) => T): T[] =>
  things.map((thing, n) => {
    const other = others[n % Math.max(others.length, 1)]
    return other === undefined ? thing : change(thing, other)
  })

const people =
  (change: (one: PlainPark['people'][0], other: PlainPark['people'][0]) => PlainPark['people'][0]): Edit =>
  (park, like) => ({ ...park, people: likeEach(park.people, like.people, change) })
const places =
  (change: (one: PlainPark['places'][0], other: PlainPark['places'][0]) => PlainPark['places'][0]): Edit =>
  (park, like) => ({ ...park, places: likeEach(park.places, like.places, change) })
const services =
  (
    change: (one: PlainPark['services'][0], other: PlainPark['services'][0]) => PlainPark['services'][0],
  ): Edit =>
  (park, like) => ({ ...park, services: likeEach(park.services, like.services, change) })

/** A line keeps its id: what somebody was chosen for still stands, and asks for something else. */
const lines = (its: readonly Line[], others: readonly Line[]) =>
  likeEach(its, others, ({ id }, { accepts, number }) => ({ id, accepts, number }))

/** Everything that somebody edits, and that can take from what stands what it stands on. */
export const edits: Readonly<Record<string, Edit>> = {
  hours: people((one, { hours }) => ({ ...one, hours })),
  'extra hours': people((one, { extra }) => ({ ...one, extra })),
  leave: people((one, { leave }) => ({ ...one, leave })),
  certificates: people((one, { certificates }) => ({ ...one, certificates })),
  standing: people((one, { standing }) => ({ ...one, standing })),
  openings: places((one, { openings }) => ({ ...one, openings })),
  'special openings': places((one, { specialOpenings }) => ({ ...one, specialOpenings })),
  closures: places((one, { closures }) => ({ ...one, closures })),
  'hours of services': services((one, { hours }) => ({ ...one, hours })),
  'needs of people': services((one, other) => ({ ...one, people: lines(one.people, other.people) })),
  'needs of rooms': services((one, other) => ({ ...one, rooms: lines(one.rooms, other.rooms) })),
  'closed services': services((one, { closed, lead, horizon }) => ({ ...one, closed, lead, horizon })),
  'who serves': (park, like) =>
    services((one, { team }) => ({
      ...one,
      team: team.filter(person => park.people.some(({ id }) => id === person)),
    }))(park, like),
  rooms: (park, like) => ({
    ...park,
    rooms: likeEach(park.rooms, like.rooms, (room, { use, place }) => ({ ...room, use, place })),
  }),
  years: (park, like) => ({
    ...park,
    years: likeEach(park.years, like.years, ({ year }, { confirmed }) => ({ year, confirmed })),
  }),
  'State days': (park, { stateDays }) => ({ ...park, stateDays }),
  duties: (park, like) => ({
    ...park,
    duties: likeEach(park.duties, like.duties, (duty, { purpose, until }) => ({ ...duty, purpose, until })),
  }),
  shifts: (park, like) => ({
    ...park,
    shifts: likeEach(park.shifts, like.shifts, (shift, { cancelled, assigned }) => ({
      ...shift,
      cancelled,
      assigned: likeEach(shift.assigned, assigned, (one, { state }) => ({ ...one, state })),
    })),
  }),
}

const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
const qualifications = ['lawyer', 'mediator', 'counsellor']

/** A park in which much can be had: what takes from it is left to the edits. */
export const generous = (park: PlainPark): PlainPark => ({
  ...park,
  years: park.years.map(({ year }) => ({ year, confirmed: true })),
  places: park.places.map(place => ({ ...place, closures: [] })),
  people: park.people.map(person => ({
    ...{ ...person, standing: 'active', leave: [] },
    certificates: qualifications.map(qualification => ({ qualification, valid: always })),
  })),
  services: park.services.map(service => ({
    ...{ ...service, closed: false, lead: 0, horizon: 6, hours: [] },
    people: service.people.map(line => ({ ...line, number: 1 })),
    rooms: service.rooms.map(line => ({ ...line, number: 1 })),
  })),
  claims: park.claims.filter(({ assignment }) => assignment !== null),
})

/** A few edits, one after another. */
export const anyEdits = fc.subarray(Object.keys(edits), { minLength: 2, maxLength: 5 })

export const edited = (park: PlainPark, like: PlainPark, names: readonly string[]): PlainPark =>
  names.reduce((so, name) => edits[name]?.(so, like) ?? so, park)
