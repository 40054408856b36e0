import type { DateTime } from 'luxon'
import { leftOutOf } from '../../sql/rosters/left-out.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { countEnded } from '../../sql/rosters/positions.ts'
import { solveOf } from '../../sql/rosters/solves.ts'
import type { FairShare, Making, RosterRead } from '../../views/rosters/roster.ts'
import type { Context } from '../context.ts'
import { loadsOf } from './engine/loads.ts'
import { lacksOf } from './lacks.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'
import { urgentPositions } from './urgent-rules.ts'

const countsOf = (positions: readonly PositionShown[]) => {
  const live = positions.filter(({ cancelledAt }) => cancelledAt === null)
  const count = (holds: (one: PositionShown) => boolean) => live.filter(holds).length
  return {
    positions: live.length,
    filled: count(({ assignmentId }) => assignmentId !== null),
    standing: count(({ state }) => state === 'standing'),
    planned: count(({ state }) => state === 'planned'),
    lacking: count(({ assignmentId }) => assignmentId === null),
    accepted: count(({ state }) => state === 'accepted' || state === 'worked' || state === 'absent'),
    open: count(({ state }) => state === 'offered'),
  }
}

/** R41: what each carries, whoever carries most first. */
const fairnessOf = ({ problem, held, names }: RosterProblem): FairShare[] =>
  [...loadsOf(problem, held)]
    .map(([personId, { load, history, share }]) => ({
      name: names.get(personId) ?? '',
      load,
      history,
      share,
    }))
    .filter(({ load, history }) => load + history > 0)
    .toSorted((one, other) => other.load + other.history - one.load - one.history)

const makingOf = (solve: Awaited<ReturnType<typeof solveOf>>, now: DateTime): Making | null =>
  solve
    ? {
        ...solve.progress,
        runs: solve.endedAt === null && solve.leasedUntil > now,
        ended: solve.endedAt !== null,
      }
    : null

/** Everything that the page of a roster shows, in a handful of queries; null when there is none. */
export const readRoster = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  rosterId: number,
): Promise<RosterRead | null> => {
  const at = now()
  const [read, solve, ended, leftOut] = await Promise.all([
    readProblem(sql, rosterId, at),
    solveOf(sql, rosterId),
    countEnded(sql, rosterId),
    leftOutOf(sql, rosterId, at),
  ])
  if (!read) return null
  return {
    ...{
      roster: read.roster,
      positions: read.positions,
      counts: { ...countsOf(read.positions), ended },
    },
    fairness: fairnessOf(read),
    easings: read.easings,
    leftOut,
    making: makingOf(solve, at),
    lacks: solve && solve.endedAt === null && solve.leasedUntil > at ? [] : lacksOf(read, at),
    urgent: urgentPositions(read, at),
    nobody: read.problem.people.length === 0,
  }
}
