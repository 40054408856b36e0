import type { DateTime } from 'luxon'
import { accountsOfPeople } from '../../sql/accounts/told-people.ts'
import { formerHolders } from '../../sql/rosters/former-holders.ts'
import { countGuests } from '../../sql/rosters/guests.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RepairChange, RepairShown } from '../../views/rosters/repair.ts'
import type { Context } from '../context.ts'
import { wordOf } from '../keys/digest.ts'
import type { Repaired } from './engine/repair.ts'
import { repairAside } from './engine/repair-aside.ts'
import { lacksOf } from './lacks.ts'
import { answerByOf } from './offer-rules.ts'
import type { RosterProblem } from './read-problem.ts'
import { type CellPut, cellsPut, type Repairing, repairProblem } from './repair-problem.ts'
import { repairInTurn, solving } from './solving.ts'

/** Whoever asks waits for it; at a park's size it is proved in a second or two. */
const SECONDS = 8

/** Who holds what in a roster and when, in a word: another once any position has changed hands, or its shift its hours. */
export const markOf = (positions: readonly PositionShown[]): string =>
  wordOf(
    positions
      .map(({ positionId, assignmentId, starts, ends }) =>
        [positionId, assignmentId, +starts, +ends].join(':'),
      )
      .join(),
  )

/** Positions that can be repaired: their shift takes place and has not begun, and a firm need not name somebody yet. */
export const repairable = ({ positions }: RosterProblem, now: DateTime): readonly PositionShown[] =>
  positions.filter(
    ({ cancelledAt, starts, assignmentId, personId, state }) =>
      cancelledAt === null &&
      starts > now &&
      (assignmentId === null || personId !== null) &&
      state !== 'worked' &&
      state !== 'absent',
  )

const lacksAfter = (read: RosterProblem, cells: readonly CellPut[], made: Made, now: DateTime) => {
  const empty = new Set(cells.flatMap(({ positionId, personId }) => (personId === null ? [positionId] : [])))
  if (empty.size === 0) return []
  const put = new Set(cells.map(({ positionId }) => positionId))
  const positions = read.positions.map(position => {
    if (!put.has(position.positionId)) return position
    return { ...position, assignmentId: empty.has(position.positionId) ? null : -1 }
  })
  const lacks = lacksOf({ ...read, positions, problem: made.problem, held: made.held }, now)
  return lacks.filter(({ gap }) => gap.positionIds.some(id => empty.has(id)))
}

interface Made extends Pick<Repaired, 'held' | 'changes' | 'proved'> {
  readonly problem: ReturnType<typeof repairProblem>
}

const shown = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  read: RosterProblem,
  cells: readonly CellPut[],
  made: Made,
): Promise<RepairShown> => {
  const at = now()
  const byId = new Map(read.positions.map(position => [position.positionId, position]))
  const put = cells.flatMap(cell => {
    const position = byId.get(cell.positionId)
    return position ? [{ ...position, to: cell.personId }] : []
  })
  const [guests, accounts] = await Promise.all([
    countGuests(
      sql,
      put.flatMap(({ assignmentId }) => assignmentId ?? []),
    ),
    accountsOfPeople(
      sql,
      put.flatMap(({ to, personId }) => [to ?? [], personId ?? []].flat()),
    ),
  ])
  const inside = new Map(guests.map(({ assignmentId, count }) => [assignmentId, count]))
  const reached = new Set(accounts.map(({ personId }) => personId))
  const told = new Map(
    put.flatMap(({ to, personId, person }) => [
      ...(to === null ? [] : [[to, read.names.get(to) ?? ''] as const]),
      ...(personId === null ? [] : [[personId, person ?? ''] as const]),
    ]),
  )
  return {
    changes: put.map(
      ({ positionId, starts, ends, qualifications, assignmentId, person, to }): RepairChange => ({
        ...{ positionId, starts, ends, qualifications, from: person, toPersonId: to },
        to: to === null ? null : (read.names.get(to) ?? null),
        answerBy: to === null ? null : answerByOf(at, starts),
        guests: inside.get(assignmentId ?? 0) ?? 0,
      }),
    ),
    ...{ moved: made.changes, proved: made.proved, mark: markOf(read.positions) },
    lacks: lacksAfter(read, cells, made, at),
    unreachable: [...told].flatMap(([personId, name]) => (reached.has(personId) ? [] : [name])),
  }
}

/**
 * What the repair of a published roster would do (R46), worked out in a thread; nothing is changed by it. Null when nothing that is
 * asked for can be repaired.
 */
export const proposeRepair = async (
  context: Pick<Context, 'sql' | 'now'>,
  read: RosterProblem,
  asked: Omit<Repairing, 'ended'>,
): Promise<RepairShown | null> => {
  const at = context.now()
  const can = new Set(repairable(read, at).map(({ positionId }) => positionId))
  const positionIds = asked.positionIds.filter(id => can.has(id))
  if (positionIds.length === 0) return null
  const repairing = { ...asked, positionIds, ended: await formerHolders(context.sql, read.roster.rosterId) }
  const problem = repairProblem(read, repairing, at)
  let repaired: Repaired | null = null
  await solving(async signal => {
    repaired = await repairInTurn(() => repairAside(problem, SECONDS, signal))
  })
  const stands = [...problem.fixed, ...(problem.before?.held ?? [])]
  const nothing = { held: stands, changes: 0, proved: false }
  const { held, changes, proved } = (repaired as Repaired | null) ?? nothing
  const cells = cellsPut(read, repairing, problem, held)
  return shown(context, read, cells, { problem, held, changes, proved })
}
