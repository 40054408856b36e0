import type { Held, Person, Problem, Span } from '../../../server/rosters/engine/problem.ts'
import { ofPeriod, type Placed, type Worked, workOf } from './checked-period.ts'

/**
 * The rules of a roster once more, in the dumb way and from domain.md alone: nothing of the engine is read here but the shape of a
 * problem. What breaks a rule is said of whom, by which rule and where, so that two lists can be held beside each other.
 */
export interface Broken {
  readonly person: number
  readonly rule: string
  readonly at: string
}

const meets = (one: Span, other: Span) => one.from < other.until && other.from < one.until

/** Every minute of it lies in one of these. */
const lies = (during: Span, spans: readonly Span[]) => {
  for (let minute = during.from; minute < during.until; minute++) {
    if (!spans.some(({ from, until }) => from <= minute && minute < until)) return false
  }
  return true
}

const placesOf = ({ shifts }: Problem, held: readonly Held[], person: number): Placed[] => {
  const placed: Placed[] = []
  for (const one of held) {
    if (one.person !== person) continue
    for (const shift of shifts) {
      for (const group of shift.groups) if (group.id === one.group) placed.push({ shift, group })
    }
  }
  return placed
}

/** Rules of a shift by itself. */
const alone = (person: Person, { shift, group }: Placed): string[] => {
  const broken: string[] = []
  const holds = person.qualifications.some(
    ({ code, during }) => group.qualifications.includes(code) && lies(shift.during, [during]),
  )
  if (group.qualifications.length > 0 && !holds) broken.push('qualification')
  for (const { during, kind } of person.away) if (meets(during, shift.during)) broken.push(kind)
  if (person.hours !== null && !lies(shift.during, person.hours)) broken.push('hours')
  for (const { during, duty } of person.cannot) {
    if (meets(during, shift.during) && (duty === null || duty === shift.duty)) broken.push('cannot')
  }
  if (person.taken.some(({ during }) => meets(during, shift.during))) broken.push('taken')
  return [...new Set(broken)]
}

/** Rules of any two. */
const together = (one: Placed, other: Placed, problem: Problem): string[] => {
  const broken: string[] = []
  if (meets(one.shift.during, other.shift.during)) broken.push('overlap')
  for (const [earlier, later] of [
    [one, other],
    [other, one],
  ] as const) {
    const after = problem.cannotFollow[earlier.shift.kind] ?? []
    if (later.shift.day === earlier.shift.day + 1 && after.includes(later.shift.kind))
      broken.push('cannotFollow')
  }
  return broken
}

/** What may not follow what, of a shift and what is held elsewhere. */
const besides = (person: Person, { shift }: Placed, problem: Problem): string[] => {
  const broken: string[] = []
  for (const { during, shift: elsewhere } of person.taken) {
    const kind = elsewhere?.kind
    if (kind === undefined) continue
    const day = Math.floor(during.from / 1440)
    const after = problem.cannotFollow[kind]?.includes(shift.kind) && shift.day === day + 1
    const before = problem.cannotFollow[shift.kind]?.includes(kind) && day === shift.day + 1
    if (after || before) broken.push('cannotFollow')
  }
  return [...new Set(broken)]
}

/** Rules of a day and a week, and of an evening and the morning after it (R40). */
const counted = ({ limits, eased = [] }: Person, work: readonly Worked[], firstWeekday: number) => {
  const broken: { rule: string; at: string }[] = []
  const weekOf = (day: number) => Math.floor((day + firstWeekday - 1) / 7)
  for (const day of new Set(work.map(({ day }) => day))) {
    const those = work.filter(one => one.day === day)
    const halves = those.reduce((sum, { evening }) => sum + (evening ? 2 : 1), 0)
    const letGo = eased.some(one => one.rule === 'day' && one.day === day && one.to >= those.length)
    if (!letGo && limits.mostADay !== null && those.length > limits.mostADay)
      broken.push({ rule: 'day', at: `day ${day}: ${those.length} shifts` })
    if (!letGo && limits.halvesADay && halves > 2)
      broken.push({ rule: 'day', at: `day ${day}: ${halves} halves` })
  }
  for (const week of new Set(work.map(({ day }) => weekOf(day)))) {
    const number = work.filter(({ day }) => weekOf(day) === week).length
    const letGo = eased.some(one => one.rule === 'week' && one.week === week && one.to >= number)
    if (!letGo && limits.mostAWeek !== null && number > limits.mostAWeek)
      broken.push({ rule: 'week', at: `week ${week}: ${number}` })
  }
  for (const evening of work.filter(one => one.evening)) {
    for (const next of work.filter(({ day }) => day > evening.day)) {
      const rest = next.during.from - evening.during.until
      if (eased.some(one => one.rule === 'rest' && one.day === evening.day && one.to <= rest)) continue
      const number = broken.filter(({ rule }) => rule === 'rest').length + 1
      if (limits.restMinutes !== null && rest >= 0 && rest < limits.restMinutes)
        broken.push({ rule: 'rest', at: `${number} of ${evening.during.until}–${next.during.from}` })
    }
  }
  return broken
}

const brokenOf = (problem: Problem, held: readonly Held[], person: Person): Broken[] => {
  const placed = placesOf(problem, held, person.id)
  const broken: { rule: string; at: string }[] = []
  for (const one of placed) {
    for (const rule of [...alone(person, one), ...besides(person, one, problem)])
      broken.push({ rule, at: `group ${one.group.id}` })
  }
  for (const [n, one] of placed.entries()) {
    for (const other of placed.slice(n + 1)) {
      const at = [one.group.id, other.group.id].toSorted((a, b) => a - b).join(' and ')
      for (const rule of together(one, other, problem)) broken.push({ rule, at })
    }
  }
  broken.push(...counted(person, workOf(person, placed), problem.firstWeekday))
  broken.push(...ofPeriod(person, placed, problem))
  return broken.map(({ rule, at }) => ({ person: person.id, rule, at }))
}

const same = (one: Broken) => (other: Broken) => one.rule === other.rule && one.at === other.at

/** Every hard rule that a roster breaks, but for what its fixed ones break by themselves. */
export const brokenBy = (problem: Problem, held: readonly Held[]): Broken[] =>
  problem.people.flatMap(person => {
    const byFixed = brokenOf(problem, problem.fixed, person)
    return brokenOf(problem, held, person).filter(one => !byFixed.some(same(one)))
  })

/** Positions that nobody holds, and what has more in it than it may. */
export const gapsOf = ({ shifts }: Problem, held: readonly Held[]) =>
  shifts
    .flatMap(({ groups }) => groups)
    .map(group => ({ group, lacking: group.need - held.filter(one => one.group === group.id).length }))

export const unfilledIn = (problem: Problem, held: readonly Held[]): number =>
  gapsOf(problem, held).reduce((sum, { lacking }) => sum + Math.max(0, lacking), 0)

/** What the gaps and the requests cost together: everything of an instance's cost. */
export const requestsCost = (problem: Problem, held: readonly Held[]): number => {
  let cost = 0
  for (const { group, lacking } of gapsOf(problem, held))
    cost += lacking > 0 ? lacking * group.under : -lacking * (group.over ?? 0)
  for (const person of problem.people) {
    const placed = placesOf(problem, held, person.id)
    for (const wish of person.wishes) {
      const met = placed.filter(
        ({ shift }) =>
          meets(wish.during, shift.during) &&
          (wish.duty === null || wish.duty === shift.duty) &&
          (wish.kind === null || wish.kind === shift.kind),
      ).length
      cost += wish.asks === 'shift' ? (met === 0 ? wish.cost : 0) : met * wish.cost
    }
  }
  return cost
}
