import { randomUUID } from 'node:crypto'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Cell, clearPlanned, insertPlanned } from '../../sql/rosters/planned.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { lockRoster, raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { beginSolve, endSolve, keepSolving, type SolveProgress } from '../../sql/rosters/solves.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { Refusal } from '../refusal.ts'
import { spreadOf } from './engine/loads.ts'
import type { Outcome } from './engine/problem.ts'
import { solveAside } from './engine/solve-aside.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'
import { inItsTurn, solving } from './solving.ts'

const LEASE_SECONDS = 30
const A_SECOND = 1000
/** A month of a park's window is proved in a second; a county's may take this long. */
const MOST_SECONDS = 60

const isFree = ({ state, fixed }: PositionShown): boolean =>
  state === null || (state === 'planned' && fixed !== true)

/** Whom an outcome puts where, in positions that nothing stays in. */
export const cellsOf = (
  { problem, positionsIn }: Pick<RosterProblem, 'problem' | 'positionsIn'>,
  { held }: Pick<Outcome, 'held'>,
): readonly Cell[] => {
  const fixed = new Set(problem.fixed.map(({ group, person }) => `${group}/${person}`))
  const free = new Map(
    [...positionsIn].map(([group, positions]) => [
      group,
      positions.filter(isFree).map(({ positionId }) => positionId),
    ]),
  )
  return held.flatMap(({ group, person }) => {
    if (fixed.has(`${group}/${person}`)) return []
    const positionId = free.get(group)?.shift()
    return positionId === undefined ? [] : [{ positionId, personId: person }]
  })
}

const progressOf = ({ problem }: RosterProblem, held: Outcome['held'], proved: boolean): SolveProgress => ({
  filled: held.length,
  needed: problem.shifts.flatMap(({ groups }) => groups).reduce((sum, { need }) => sum + need, 0),
  spread: Math.round(spreadOf(problem, held) * 10) / 10,
  ...{ proved, overtaken: false },
})

interface Making {
  readonly rosterId: number
  readonly run: string
  /** The account that asked for it. */
  readonly by: number
}

/** Keeps what was made, unless somebody changed the roster meanwhile: then it was made of something else. */
const keep = (context: Context, { rosterId, run, by }: Making, read: RosterProblem, outcome: Outcome) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const locked = await lockRoster(sql, rosterId)
    const overtaken = locked?.state !== 'draft' || locked.version !== read.roster.version
    const progress = { ...progressOf(read, outcome.held, outcome.proved), overtaken }
    if (!(await endSolve(sql, { rosterId, run, at }, progress)) || overtaken) return
    await clearPlanned(sql, rosterId, at)
    await insertPlanned(sql, cellsOf(read, outcome), at)
    await raiseVersion(sql, rosterId)
    await insertAuditEntry(sql, {
      at,
      actor: `account/${by}`,
      verb: 'roster.make',
      about: `roster/${rosterId}`,
    })
  })

const make = async (
  context: Context,
  making: Making,
  read: RosterProblem,
  signal: AbortSignal,
): Promise<void> => {
  const { sql, now } = context
  const asked = new AbortController()
  let progress: SolveProgress = progressOf(read, read.problem.fixed, false)
  const tells = async () => {
    const until = now().plus({ seconds: LEASE_SECONDS })
    if (await keepSolving(sql, { ...making, until }, progress)) asked.abort()
  }
  const ticking = setInterval(() => void tells().catch(error => logFault(context.log, error, {})), A_SECOND)
  try {
    const outcome = await inItsTurn(() =>
      solveAside(read.problem, {
        seconds: MOST_SECONDS,
        signal: AbortSignal.any([signal, asked.signal]),
        onProgress: ({ held }) => {
          progress = progressOf(read, held, false)
        },
      }),
    )
    await keep(context, making, read, outcome)
  } finally {
    clearInterval(ticking)
  }
}

/**
 * Begins to make the rest of a draft (R41–R45): what stands, was fixed by hand or is past stays. Of several instances one makes it.
 * @returns a promise of its end, which nobody needs to wait for
 * @throws Refusal roster_is_being_made when somebody makes it already; roster_is_published
 */
export const solveRoster = async (
  context: Context,
  { rosterId, by }: { readonly rosterId: number; readonly by: number },
): Promise<{ readonly ended: Promise<void> }> => {
  const { sql, now } = context
  const at = now()
  const run = randomUUID()
  const read = await readProblem(sql, rosterId, at)
  if (read?.roster.state !== 'draft') throw new Refusal('roster_is_published')
  if (!(await beginSolve(sql, { rosterId, run, at, until: at.plus({ seconds: LEASE_SECONDS }) })))
    throw new Refusal('roster_is_being_made')
  const ended = solving(signal =>
    make(context, { rosterId, run, by }, read, signal).catch(error =>
      logFault(context.log, error, { rosterId }),
    ),
  )
  return { ended }
}
