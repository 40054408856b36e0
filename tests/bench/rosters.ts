import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { Board } from '../../server/rosters/engine/board.ts'
import { chanceFrom } from '../../server/rosters/engine/chance.ts'
import { costOf, costsOf } from '../../server/rosters/engine/cost.ts'
import { improve } from '../../server/rosters/engine/improve.ts'
import type { Held, Outcome, Problem } from '../../server/rosters/engine/problem.ts'
import { repairAside } from '../../server/rosters/engine/repair-aside.ts'
import { solveAside } from '../../server/rosters/engine/solve-aside.ts'
import { fill } from '../../server/rosters/engine/start.ts'
import { wayOf } from '../../server/rosters/engine/why.ts'
import { anyRoster, sizes } from '../setup/any-roster.ts'
import { median, type Row, rowOf } from './row.ts'

const cpuSeconds = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** What a roster took by the clock and of the processor, and how long nothing else could go on in the thread that asked for it. */
export const measured = async (problem: Problem, seconds: number) => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const [begun, before] = [performance.now(), cpuSeconds()]
  delay.enable()
  const outcome = await solveAside(problem, { seconds })
  delay.disable()
  const [took, cpu] = [(performance.now() - begun) / 1000, cpuSeconds() - before]
  return { outcome, took, cpu, longest: delay.max / 1e6 }
}

type Measured = Awaited<ReturnType<typeof measured>>

/** How far a roster is from what none costs less than, beside all that makes up its cost, for that has signs. */
const gapOf = (problem: Problem, { held, cost, bound }: Outcome): number => {
  const all = Object.values(costsOf(problem, held)).reduce((sum, one) => sum + Math.abs(one), 0)
  return bound === null ? Number.POSITIVE_INFINITY : (cost - bound) / Math.max(all, 1)
}

export const said = ({ outcome: { cost, proved }, took, cpu }: Measured) =>
  `${cost.toFixed(1)}${proved ? ', proved' : ''} in ${took.toFixed(1)} s (${cpu.toFixed(1)} s of CPU)`

const provedRow = (name: string, found: Measured, seconds: number): Row =>
  rowOf(`roster ${name}, proved`, {
    measured: said(found),
    against: `${seconds} s of CPU`,
    ratio: found.outcome.proved ? found.cpu / seconds : Number.POSITIVE_INFINITY,
    most: 1,
  })

const gapRow = (name: string, problem: Problem, found: Measured, most: number): Row =>
  rowOf(`roster ${name}, above its bound`, {
    measured: said(found),
    against: `bound ${found.outcome.bound?.toFixed(1) ?? 'unknown'}`,
    ratio: gapOf(problem, found.outcome),
    most,
  })

/** How long the loop waits when nothing goes on: what a busy machine adds by itself. */
const idle = async (): Promise<number> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await pause(10_000)
  delay.disable()
  return delay.max / 1e6
}

const waitRow = (name: string, { longest }: Measured, still: number): Row =>
  rowOf(`event loop while ${name} is made`, {
    measured: `longest wait ${longest.toFixed(0)} ms`,
    against: `50 ms; idle ${still.toFixed(0)} ms`,
    ratio: longest / Math.max(50, still),
    most: 1,
  })

/** By search alone, as long as it may look. */
const searched = (problem: Problem, seconds: number): number => {
  const board = new Board(problem)
  fill(board)
  const begun = performance.now()
  improve(board, chanceFrom(1), () => (performance.now() - begun) / 1000 / seconds)
  return costOf(problem, board.held())
}

/** What the solver saves beside search alone. */
const savedRow = (name: string, problem: Problem, found: Measured, seconds: number): Row => {
  const alone = searched(problem, seconds)
  return rowOf(`roster ${name}, by search and solver`, {
    measured: said(found),
    against: `search alone ${alone.toFixed(1)} in ${seconds} s`,
    ratio: alone - found.outcome.cost,
    least: 0,
  })
}

const changesFrom = (before: readonly Held[], after: readonly Held[]): number => {
  const there = new Set(after.map(({ group, person }) => `${group} ${person}`))
  return before.filter(({ group, person }) => !there.has(`${group} ${person}`)).length
}

/** Somebody is ill for a week: theirs are given to others, all else stands unless it has to move. */
const repairRows = async (problem: Problem, { held }: Outcome): Promise<Row[]> => {
  const ill = held[0]?.person
  const during = { from: 0, until: 7 * 1440 }
  const away = new Set(
    problem.shifts
      .filter(shift => shift.during.from < during.until && during.from < shift.during.until)
      .flatMap(({ groups }) => groups.map(({ id }) => id)),
  )
  const people = problem.people.map(one =>
    one.id === ill ? { ...one, away: [...one.away, { during, kind: 'away' as const }] } : one,
  )
  const stays = held.filter(({ group, person }) => person !== ill || !away.has(group))
  const [begun, before] = [performance.now(), cpuSeconds()]
  const repaired = await repairAside({ ...problem, people, before: { held: stays, stability: 1 } }, 20)
  const [took, cpu] = [(performance.now() - begun) / 1000, cpuSeconds() - before]
  const { outcome: anew } = await measured({ ...problem, people }, 20)
  const many = changesFrom(stays, anew.held)
  return [
    rowOf('B repaired', {
      measured: `${repaired?.changes} changes of others, ${repaired?.proved ? 'proved' : 'not proved'} in ${took.toFixed(1)} s (${cpu.toFixed(1)} s of CPU)`,
      ...{ against: '2 s', ratio: repaired?.proved ? took / 2 : Number.POSITIVE_INFINITY, most: 1 },
    }),
    rowOf('changes of others by a repair of B', {
      ...{ measured: String(repaired?.changes), against: `made anew ${many}` },
      ...{ ratio: (repaired?.changes ?? many) / Math.max(many, 1), most: 0.1 },
    }),
  ]
}

/** With a shift a week less for each there are positions that nobody can hold. */
const whyRow = async (problem: Problem): Promise<Row> => {
  const people = problem.people.map(one => ({ ...one, limits: { ...one.limits, mostAWeek: 1 } }))
  const short = { ...problem, people }
  const { held } = await solveAside(short, { seconds: 10 })
  const taken: number[] = []
  const lacking = short.shifts
    .flatMap(({ groups }) => groups)
    .filter(({ id, need }) => held.filter(({ group }) => group === id).length < need)
  for (const { id } of lacking.slice(0, 20)) {
    const begun = cpuSeconds()
    await wayOf(short, held, id)
    taken.push(cpuSeconds() - begun)
  }
  const worst = Math.max(...taken)
  return rowOf('why a position of B is empty', {
    measured: `${worst.toFixed(2)} s of CPU at most, ${median(taken).toFixed(2)} by the median of ${taken.length}`,
    ...{ against: 'a second', ratio: worst, most: 1 },
  })
}

/** Rosters of four sizes, a repair, an explanation, and whether anybody waits meanwhile. */
export const rosterRows = async (): Promise<Row[]> => {
  const [a, b, c, d] = [
    anyRoster(sizes.A, 2),
    anyRoster(sizes.B, 1),
    anyRoster(sizes.C, 1),
    anyRoster(sizes.D, 1),
  ]
  const still = await idle()
  const ofA = await measured(a, 20)
  const ofB = await measured(b, 60)
  const rows = [provedRow('A', ofA, 2), provedRow('B', ofB, 10), waitRow('B', ofB, still)]
  rows.push(...(await repairRows(b, ofB.outcome)), await whyRow(b))
  const ofC = await measured(c, 60)
  rows.push(gapRow('C', c, ofC, 0.03), waitRow('C', ofC, still))
  const ofD = await measured(d, 90)
  rows.push(savedRow('D', d, ofD, 90))
  return rows
}
