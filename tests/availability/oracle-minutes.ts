import { DateTime } from 'luxon'
import type { Claim, Line, Person, PlainPark, Service, Span, WeekHours } from './plain-park.ts'

const DAY = 1440
export const dayOf = (minute: number) => Math.floor(minute / DAY)
export const timeOf = (minute: number) => minute - dayOf(minute) * DAY
export const isIn = (at: number, { from, to }: Span) => from <= at && at < to
export const isTaken = (minute: number, claims: readonly Claim[]) =>
  claims.some(({ during }) => isIn(minute, during))

/** What is true of a plain park in one minute, each question answered by looking through all the rows. */
export const minutesOfPark = (park: PlainPark) => {
  const first = DateTime.fromISO(park.firstDay, { zone: 'utc' })
  const days = new Map<number, { year: number; weekday: number }>()
  const calendar = (day: number) => {
    const known = days.get(day)
    if (known) return known
    const { year, weekday } = first.plus({ days: day })
    days.set(day, { year, weekday })
    return { year, weekday }
  }
  const isConfirmed = (day: number) =>
    park.years.some(({ year, confirmed }) => year === calendar(day).year && confirmed === true)
  const stateDay = (day: number) => park.stateDays.find(state => state.day === day)
  const isHoliday = (day: number) => stateDay(day)?.worksAs === null
  const placeOf = (service: Service) => park.places.filter(({ id }) => id === service.place)

  /** The weekday whose hours a day keeps at a service's place (R5). */
  const weekdayAt = (service: Service, day: number) => {
    const worksAs = stateDay(day)?.worksAs ?? null
    const keeps = placeOf(service).some(({ worksOnMakeUpDays }) => worksOnMakeUpDays)
    return worksAs !== null && keeps ? worksAs : calendar(day).weekday
  }
  const isInHours = (service: Service, minute: number, hours: readonly WeekHours[]) => {
    const weekday = weekdayAt(service, dayOf(minute))
    return hours.some(span => span.weekday === weekday && isIn(timeOf(minute), span))
  }

  const isPlaceOpen = (service: Service, minute: number) =>
    placeOf(service).some(({ openings, specialOpenings, closures }) => {
      const day = dayOf(minute)
      if (!isConfirmed(day) || closures.some(closure => isIn(minute, closure))) return false
      if (service.hours.length > 0 && !isInHours(service, minute, service.hours)) return false
      const special = specialOpenings.filter(opening => opening.day === day)
      if (special.length > 0) return special.some(opening => isIn(timeOf(minute), opening))
      return !isHoliday(day) && isInHours(service, minute, openings)
    })

  const isAtWork = (service: Service, person: Person, minute: number) => {
    const day = dayOf(minute)
    const valid = person.hours.filter(hours => isIn(day, hours.valid))
    const inHours = isConfirmed(day) && !isHoliday(day) && isInHours(service, minute, valid)
    return inHours || person.extra.some(extra => isIn(minute, extra))
  }

  const isFit = ({ certificates, leave }: Person, { accepts }: Line, minute: number) =>
    certificates.some(
      ({ qualification, valid }) => accepts.includes(qualification) && isIn(dayOf(minute), valid),
    ) && !leave.some(away => isIn(minute, away))

  /** From 18:00 until 06:00 of the next day, where a second person stands then (R9a). */
  const isWatched = ({ place }: Service, minute: number) =>
    timeOf(minute - 360) >= 720 &&
    park.duties.some(
      duty => duty.place === place && duty.purpose === 'second_person' && duty.until > dayOf(minute - 360),
    )

  return { isWatched, isPlaceOpen, isAtWork, isFit, weekdayOf: (day: number) => calendar(day).weekday }
}
