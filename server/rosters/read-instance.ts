import type { Limits } from './engine/limits.ts'
import type { Person, Problem, Shift, Wish } from './engine/problem.ts'

/** A public instance as a problem, and the words that its people and kinds of shift have in its file. */
export interface Instance {
  readonly problem: Problem
  /** By the id of a person. */
  readonly people: readonly string[]
}

/** The file is not as SECTION_… of the format says. */
export class InstanceFault extends Error {
  override readonly name = 'InstanceFault'
}

const DAY = 1440

/** The lines of each section in fields, without what follows a number sign. */
const sectionsOf = (text: string) => {
  const sections = new Map<string, string[][]>()
  let rows: string[][] = []
  for (const line of text.split(/\r?\n/).map(line => line.trim())) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('SECTION_')) {
      rows = []
      sections.set(line.slice('SECTION_'.length), rows)
    } else rows.push(line.split(','))
  }
  return (name: string): string[][] => {
    const found = sections.get(name)
    if (found === undefined) throw new InstanceFault(`The file has no SECTION_${name}.`)
    return found
  }
}

const numberOf = (field: string | undefined): number => {
  const number = Number(field)
  if (field === undefined || field === '' || !Number.isFinite(number))
    throw new InstanceFault(`“${field ?? ''}” is not a number.`)
  return number
}

const wholeDay = (day: number) => ({ from: day * DAY, until: (day + 1) * DAY })

const limitsOf = ([, kinds = '', ...numbers]: readonly string[]): Limits => {
  const [most, least, mostRun, leastRun, leastOff, weekends] = numbers.map(numberOf)
  return {
    mostAWeek: null,
    mostADay: 1,
    halvesADay: false,
    restMinutes: null,
    leastMinutes: least ?? null,
    mostMinutes: most ?? null,
    leastInARow: leastRun ?? null,
    mostInARow: mostRun ?? null,
    leastDaysOffInARow: leastOff ?? null,
    mostWeekends: weekends ?? null,
    mostOfKind: Object.fromEntries(
      kinds
        .split('|')
        .map(kind => kind.split('='))
        .map(([kind = '', number]) => [kind, numberOf(number)]),
    ),
  }
}

const wishOf =
  (asks: Wish['asks']) =>
  ([, day, kind = '', weight]: readonly string[]): Wish => ({
    during: wholeDay(numberOf(day)),
    duty: null,
    kind,
    cost: numberOf(weight),
    asks,
  })

/** An instance from the text of its file (T. Curtois, R. Qu 2014); people and groups are numbered as they stand there. */
export const readInstance = (text: string): Instance => {
  const section = sectionsOf(text)
  const kinds = new Map(section('SHIFTS').map(([kind = '', minutes]) => [kind, numberOf(minutes)]))
  const staff = section('STAFF')
  const of = (rows: readonly string[][], who: string | undefined) => rows.filter(([name]) => name === who)

  const shifts = section('COVER').map(([on, kind = '', need, under, over], id): Shift => {
    const [day, minutes] = [numberOf(on), kinds.get(kind)]
    if (minutes === undefined) throw new InstanceFault(`There is no shift “${kind}”.`)
    const group = {
      ...{ id, qualifications: [], need: numberOf(need) },
      ...{ under: numberOf(under), over: numberOf(over) },
    }
    const during = { from: day * DAY, until: day * DAY + minutes }
    return { id, day, during, kind, evening: false, weight: 1, duty: 0, groups: [group] }
  })
  const people = staff.map(
    (row, id): Person => ({
      id,
      qualifications: [],
      hours: null,
      away: of(section('DAYS_OFF'), row[0])
        .flatMap(([, ...days]) => days)
        .map(day => ({ during: wholeDay(numberOf(day)), kind: 'away' })),
      cannot: [],
      taken: [],
      wishes: [
        ...of(section('SHIFT_ON_REQUESTS'), row[0]).map(wishOf('shift')),
        ...of(section('SHIFT_OFF_REQUESTS'), row[0]).map(wishOf('no_shift')),
      ],
      limits: limitsOf(row),
      ...{ share: 1, history: 0, worked: 3 },
    }),
  )
  const problem: Problem = {
    days: numberOf(section('HORIZON')[0]?.[0]),
    firstWeekday: 1,
    shifts,
    people,
    cannotFollow: Object.fromEntries(
      section('SHIFTS').map(([kind = '', , after = '']) => [kind, after.split('|').filter(Boolean)]),
    ),
    ...{ pairs: [], fixed: [], before: null, fair: false },
  }
  return { problem, people: staff.map(([name = '']) => name) }
}

/** A roster of it as `person,day,shift` lines. */
export const linesOf = ({ problem, people }: Instance, held: Problem['fixed']): string => {
  const shifts = new Map(problem.shifts.map(shift => [shift.groups[0]?.id, shift]))
  const lines = held.map(({ person, group }) => {
    const shift = shifts.get(group)
    return `${people[person]},${shift?.day},${shift?.kind}\n`
  })
  return lines.join('')
}
