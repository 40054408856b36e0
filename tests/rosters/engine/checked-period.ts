import type { Group, Person, Problem, Shift, Span } from '../../../server/rosters/engine/problem.ts'

const DAY = 1440

/** A shift that somebody holds, and as what. */
export interface Placed {
  readonly shift: Shift
  readonly group: Group
}

/** Somebody's shifts, here and elsewhere, as R40 counts them: on which day, from when till when, whether in the evening. */
export interface Worked {
  readonly day: number
  readonly during: Span
  readonly evening: boolean
}

/** All that somebody does, with what they were given elsewhere. */
export const workOf = (person: Person, placed: readonly Placed[]): Worked[] => [
  ...placed.map(({ shift: { day, during, evening } }) => ({ day, during, evening })),
  ...person.taken.flatMap(({ during, shift }) =>
    shift === null ? [] : [{ day: Math.floor(during.from / DAY), during, evening: shift.evening }],
  ),
]

/** Days worked or not, as runs of the same, well beyond both ends; whole are those that do not reach an end of the period. */
const runsOf = (days: number, works: ReadonlySet<number>) => {
  const runs: { works: boolean; from: number; days: number; isWhole: boolean }[] = []
  for (let day = -40; day < days + 40; day++) {
    const last = runs.at(-1)
    if (last?.works === works.has(day)) last.days++
    else runs.push({ works: works.has(day), from: day, days: 1, isWhole: true })
  }
  for (const run of runs) run.isWhole = run.from > 0 && run.from + run.days < days
  return runs
}

/** Rules of paid staff, of the period as a whole; shifts elsewhere are work as well, and counted among none of a kind. */
export const ofPeriod = (person: Person, placed: readonly Placed[], { days, firstWeekday }: Problem) => {
  const { limits } = person
  const broken: { rule: string; at: string }[] = []
  const work = workOf(person, placed)
  const inside = work.filter(({ day }) => day >= 0 && day < days)
  const minutes = inside.reduce((sum, { during }) => sum + during.until - during.from, 0)
  if (limits.mostMinutes !== null && minutes > limits.mostMinutes)
    broken.push({ rule: 'mostMinutes', at: `${minutes}` })
  if (limits.leastMinutes !== null && minutes < limits.leastMinutes)
    broken.push({ rule: 'leastMinutes', at: `${minutes}` })
  for (const run of runsOf(days, new Set(work.map(({ day }) => day)))) {
    const at = `day ${run.from}: ${run.days}`
    if (run.works && limits.mostInARow !== null && run.days > limits.mostInARow)
      broken.push({ rule: 'mostInARow', at })
    if (run.works && run.isWhole && run.days < (limits.leastInARow ?? 0))
      broken.push({ rule: 'leastInARow', at })
    if (!run.works && run.isWhole && run.days < (limits.leastDaysOffInARow ?? 0))
      broken.push({ rule: 'leastDaysOffInARow', at })
  }
  const weekends = inside.map(({ day }) => day + firstWeekday - 1).filter(day => day % 7 >= 5)
  const number = new Set(weekends.map(day => Math.floor(day / 7))).size
  if (limits.mostWeekends !== null && number > limits.mostWeekends)
    broken.push({ rule: 'mostWeekends', at: `${number}` })
  for (const [kind, most] of Object.entries(limits.mostOfKind)) {
    const those = placed.filter(({ shift }) => shift.kind === kind).length
    if (those > most) broken.push({ rule: 'mostOfKind', at: `${kind}: ${those}` })
  }
  return broken
}
