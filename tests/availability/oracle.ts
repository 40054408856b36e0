import { dayOf, isIn, isTaken, minutesOfPark, timeOf } from './oracle-minutes.ts'
import type { Line, Person, PlainPark, Room, Service, Span } from './plain-park.ts'

/** Somebody or something that can serve a line for a whole start; within is the claim that holds them in their shift. */
export interface Helper {
  readonly id: number
  readonly within: number | null
}

export const between = (from: number, to: number) => {
  const minutes: number[] = []
  for (let minute = from; minute < to; minute++) minutes.push(minute)
  return minutes
}
const goingThere = ['offered', 'standing', 'accepted', 'worked']

/** Tries every way of giving each seat somebody of its own. */
export const canSeat = (
  [seat, ...others]: readonly (readonly Helper[])[],
  seated: readonly number[] = [],
): boolean =>
  seat === undefined || seat.some(({ id }) => !seated.includes(id) && canSeat(others, [...seated, id]))

/**
 * What is open, worked out the dumb way: it walks the minutes one by one and tries every assignment of people and rooms to needs.
 * Written from the rules R1–R9b alone, over plain values.
 */
export const oracle = (park: PlainPark) => {
  const { isWatched, isPlaceOpen, isAtWork, isFit, weekdayOf } = minutesOfPark(park)

  const claimsOf = (id: number, layer: 'presence' | 'attention') =>
    park.claims.filter(
      ({ resource, within }) => resource === id && (within === null) === (layer === 'presence'),
    )
  const claimedMinutes = ({ before, minutes, after }: Service, start: number) =>
    between(start - before, start + minutes + after)

  /** The claims that hold somebody in the shifts of the duty which feeds a service (R9). */
  const shiftsOf = ({ fedBy }: Service, { id: person }: Person) => {
    const assigned = park.shifts
      .filter(({ duty, published, cancelled }) => duty === fedBy && published && !cancelled)
      .flatMap(shift => shift.assigned)
      .filter(one => one.person === person && goingThere.includes(one.state))
    return park.claims.filter(({ assignment }) => assigned.some(({ id }) => id === assignment))
  }

  const asPerson = (service: Service, line: Line, start: number, person: Person): Helper[] => {
    const { id, standing } = person
    const minutes = claimedMinutes(service, start)
    if (standing !== 'active' || !service.team.includes(id)) return []
    if (!minutes.every(minute => isFit(person, line, minute))) return []
    if (service.fedBy === null) {
      const claims = claimsOf(id, 'presence')
      const isFree = minutes.every(minute => !isTaken(minute, claims) && isAtWork(service, person, minute))
      return isFree ? [{ id, within: null }] : []
    }
    const claims = claimsOf(id, 'attention')
    return shiftsOf(service, person)
      .filter(({ during }) => minutes.every(minute => isIn(minute, during) && !isTaken(minute, claims)))
      .map(shift => ({ id, within: shift.id }))
  }

  const asRoom = (service: Service, line: Line, start: number, { id, place, use }: Room): Helper[] => {
    const claims = claimsOf(id, 'presence')
    const isRight = place === service.place && line.accepts.includes(use)
    const isFree = () => claimedMinutes(service, start).every(minute => !isTaken(minute, claims))
    return isRight && isFree() ? [{ id, within: null }] : []
  }

  /** In each minute of the night of a start, somebody has a shift at its place and is not away (R9a). */
  const asSecond = (service: Service, start: number, { id, standing, leave }: Person): Helper[] => {
    const there = park.shifts
      .filter(
        ({ duty, published, cancelled }) => published && !cancelled && dutyPlace(duty) === service.place,
      )
      .filter(({ assigned }) => assigned.some(one => one.person === id && goingThere.includes(one.state)))
    const stays = claimedMinutes(service, start)
      .filter(minute => isWatched(service, minute))
      .every(
        minute => there.some(({ during }) => isIn(minute, during)) && !leave.some(away => isIn(minute, away)),
      )
    return standing === 'active' && stays ? [{ id, within: null }] : []
  }
  const dutyPlace = (duty: number) => park.duties.find(({ id }) => id === duty)?.place

  /** Somebody else who is there, where a start reaches into a watched night. */
  const seconds = (service: Service, start: number) =>
    claimedMinutes(service, start).some(minute => isWatched(service, minute))
      ? [
          {
            ...{ kind: 'second', needId: 0, number: 1 },
            free: park.people.flatMap(person => asSecond(service, start, person)),
          },
        ]
      : []

  /** Every line of a service, people and rooms, and whoever else must be there, with all who could serve it at a start. */
  const lines = (service: Service, start: number) => [
    ...service.people.map(line => ({
      ...{ kind: 'person', needId: line.id, number: line.number },
      free: park.people.flatMap(person => asPerson(service, line, start, person)),
    })),
    ...service.rooms.map(line => ({
      ...{ kind: 'room', needId: line.id, number: line.number },
      free: park.rooms.flatMap(room => asRoom(service, line, start, room)),
    })),
    ...seconds(service, start),
  ]

  /** Whether a start is one that can be asked for, full or not (R3, R4). */
  const isAsked = (service: Service, start: number) =>
    !service.closed &&
    service.people.length + service.rooms.length > 0 &&
    timeOf(start) % service.every === 0 &&
    start >= park.now + service.lead &&
    dayOf(start) - dayOf(park.now) <= service.horizon &&
    between(start, start + service.minutes).every(minute => isPlaceOpen(service, minute))

  const isOpen = (service: Service, start: number) =>
    isAsked(service, start) &&
    canSeat(lines(service, start).flatMap(({ number, free }) => Array.from({ length: number }, () => free)))

  /** Each minute that can be asked for, and whether it is open. */
  const starts = (service: Service, { from, to }: Span) =>
    between(Math.ceil(from), Math.ceil(to))
      .filter(minute => isAsked(service, minute))
      .map(minute => ({ starts: minute, open: isOpen(service, minute) }))

  /** The first open start as far as its horizon, or null. */
  const earliest = (service: Service) =>
    between(Math.ceil(park.now), (dayOf(park.now) + service.horizon + 1) * 1440).find(minute =>
      isOpen(service, minute),
    ) ?? null

  return { starts, earliest, isAsked, isOpen, lines, claimsOf, weekdayOf }
}

export type Truth = ReturnType<typeof oracle>
