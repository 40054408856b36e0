import { z } from 'zod'
import type { Eased } from '../../sql/rosters/easings.ts'
import { versionShown, wholeNumber } from '../booking/form-fields.ts'
import { dayStarts } from '../park-time.ts'
import type { RosterProblem } from './read-problem.ts'

/** One rule that is let go, as a form carries it along and as the history keeps it: 'week/17/2026-11-30/4', 'hours/17/2026-12-04/230'. */
export const writtenEased = ({ rule, personId, day, shiftId, allows }: Eased): string =>
  `${rule}/${personId}/${day}/${shiftId ?? allows}`

const written = /^(week|day|rest|hours)\/(\d{1,15})\/(\d{4}-\d\d-\d\d)\/(\d{1,15})$/

const readEased = (given: string): Eased => {
  const [rule, person, day = '', number] = given.split('/')
  const isOfShift = rule === 'hours'
  return {
    ...{ rule: rule as Eased['rule'], personId: Number(person), day },
    shiftId: isOfShift ? Number(number) : null,
    allows: isOfShift ? 0 : Number(number),
  }
}

const aDay = 1440

/** What is let go of a roster: of its people, and in its days. */
export const easingForm = ({
  roster,
  names,
  problem,
}: Pick<RosterProblem, 'roster' | 'names' | 'problem'>) => {
  const isOfIt = ({ personId, day, shiftId, allows }: Eased) =>
    names.has(personId) &&
    dayStarts(day) !== null &&
    day < roster.until &&
    (shiftId === null || problem.shifts.some(({ id }) => id === shiftId)) &&
    allows <= aDay
  return z.strictObject({
    version: versionShown,
    ease: z.array(z.string().regex(written).transform(readEased).refine(isOfIt)).min(1).max(20),
  })
}

/** Which of them is taken back. */
export const takingBackForm = z.strictObject({ version: versionShown, easing: wholeNumber })
