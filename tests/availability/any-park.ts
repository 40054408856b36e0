import fc from 'fast-check'
import { DateTime } from 'luxon'
import { anySpan, apart, DAY, few, overlap, quarters } from './any-hours.ts'
import { anyDuty, anyPerson, anyPlace, anyRoom, anyService, anyShift } from './any-parts.ts'
import type { Assigned, Claim, PlainPark, Service, Shift } from './plain-park.ts'

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never

/** Some begin at a year's end, at the spring festival, in a leap year's February. */
const anyFirstDay = fc.oneof(
  fc.constantFrom('2026-12-28', '2026-12-29', '2027-12-30', '2027-02-03', '2028-02-26'),
  fc.nat(700).map(days => DateTime.fromISO('2026-01-01').plus({ days }).toISODate()),
)

const anyStateDays = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 4 }),
    worksAs: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 7 })),
  }),
  { maxLength: 3, selector: ({ day }) => day },
)

const drawn = fc.record({
  firstDay: anyFirstDay,
  thisYear: fc.constantFrom(...Array<true>(9).fill(true), false, null),
  nextYear: fc.constantFrom(true, true, false, null),
  stateDays: anyStateDays,
  places: fc.tuple(anyPlace, anyPlace),
  rooms: few(anyRoom, 6, 3),
  people: few(anyPerson, 6, 3),
  services: few(anyService, 2, 1),
  duties: fc.tuple(anyDuty, anyDuty),
  shifts: few(anyShift, 6, 2),
  taken: few(fc.record({ what: fc.nat(11), during: anySpan(15, 240) }), 16, 4),
  now: fc.tuple(quarters(0, DAY), fc.constantFrom(0, 0, 0.5)).map(([at, more]) => at + more),
  from: fc.integer({ min: -300, max: 2 * DAY }),
  minutes: quarters(DAY, 4 * DAY),
})

/** Shifts, and the claims of whoever is held there and busy inside them (R9). */
const shiftsOf = (shifts: readonly Drawn<typeof anyShift>[], howMany: number) => {
  const claims: Claim[] = []
  const assign = ({ from, to }: Shift['during'], shift: number, asked: (typeof shifts)[0]['assigned']) =>
    asked.flatMap(({ who, state, claims: isClaimed, busy }, n): Assigned[] => {
      const [id, person] = [shift * 10 + n, (who % howMany) + 1]
      const isHeld = ({ resource, within, during }: Claim) =>
        resource === person && within === null && overlap(during, { from, to })
      if (claims.some(isHeld)) return []
      if (isClaimed) {
        const inside = busy
          .map(({ at, minutes }) => ({ from: from + at, to: from + at + minutes }))
          .filter(during => during.to <= to)
        claims.push(
          { id, resource: person, during: { from, to }, assignment: id, within: null },
          ...inside.map((during, m) => ({
            id: id * 10 + m,
            resource: person,
            during,
            assignment: null,
            within: id,
          })),
        )
      }
      return [{ id, person, state }]
    })
  const rostered = shifts.map((shift, n) => ({ ...shift, ...shift.during, id: n + 1 }))
  const kept = apart(rostered, (one, other) => one.duty === other.duty && one.published === other.published)
  return {
    shifts: kept.map(
      ({ id, duty, published, cancelled, during, assigned }): Shift => ({
        ...{ id, duty, published, cancelled, during },
        assigned: assign(during, id, assigned),
      }),
    ),
    claims,
  }
}

const numbered = <T>(things: readonly T[], from = 1) => things.map((thing, n) => ({ ...thing, id: from + n }))

const parkOf = ({ thisYear, nextYear, taken, minutes, ...park }: Drawn<typeof drawn>): PlainPark => {
  const { year } = DateTime.fromISO(park.firstDay)
  const [people, rooms] = [numbered(park.people), numbered(park.rooms, 101)]
  const { shifts, claims } = shiftsOf(park.shifts, people.length)
  const ids = [...people, ...rooms].map(({ id }) => id)
  const appointments = taken.map(({ what, during }, n): Claim => {
    return { id: 1001 + n, resource: ids[what % ids.length] ?? 1, during, assignment: null, within: null }
  })
  return {
    ...park,
    years: [
      { year: year - 1, confirmed: true },
      { year, confirmed: thisYear },
      { year: year + 1, confirmed: nextYear },
    ],
    places: numbered(park.places),
    duties: numbered(park.duties),
    people,
    rooms,
    services: numbered(park.services).map(
      ({ strangers, ...service }): Service => ({
        ...service,
        people: numbered(service.people, service.id * 10),
        rooms: numbered(service.rooms, service.id * 10),
        team: people.map(({ id }) => id).filter(id => !strangers.includes(id)),
      }),
    ),
    shifts,
    claims: apart(
      [...claims, ...appointments].map(claim => ({ claim, ...claim.during })),
      ({ claim: one }, { claim: other }) =>
        one.resource === other.resource && (one.within === null) === (other.within === null),
    ).map(({ claim }) => claim),
    to: park.from + minutes,
  }
}

/** A small park in which everything that opens or shuts a start happens often enough to matter. */
export const anyPark: fc.Arbitrary<PlainPark> = fc.noBias(drawn).map(parkOf)
