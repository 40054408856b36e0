import { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import type { AssignmentLocked } from '../../sql/rosters/assignments.ts'
import type { Context } from '../context.ts'
import type { AccountKind } from '../messages/account-letters.ts'
import { tellPeople } from '../messages/tell-people.ts'
import type { CellGiven } from './give-cells.ts'
import { byPerson, tellOffered } from './tell-offered.ts'

interface Theirs {
  readonly personId: number
  /** When to hear of it is of no use any more. */
  readonly until: DateTime
  readonly assignmentId: number
}

/** To each of them one message of all that is theirs. */
const tell = (
  sql: Sql,
  context: Pick<Context, 'config'>,
  kind: AccountKind & ('shift_accepted_for' | 'shift_withdrawn'),
  shifts: readonly Theirs[],
  at: DateTime,
) =>
  tellPeople(
    sql,
    context,
    byPerson(shifts).map(([personId, theirs]) => ({
      ...{ kind, personId, dueAt: at },
      uselessAt: DateTime.max(...theirs.map(({ until }) => until)) ?? at,
      about: { assignmentIds: theirs.map(({ assignmentId }) => assignmentId) },
      once: `${kind}/${theirs[0]?.assignmentId}`,
    })),
  )

export interface Repaired {
  readonly cells: readonly CellGiven[]
  /** The new assignment of each cell. */
  readonly made: readonly (number | null)[]
  /** What was given. */
  readonly given: readonly AssignmentLocked[]
}

/** Whoever is asked hears of all that is theirs at once, and whoever held something, once, of all that they need not come to. */
export const tellRepaired = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  { cells, made, given }: Repaired,
  at: DateTime,
): Promise<void> => {
  const taken = cells.flatMap(({ taking }, index) => {
    const assignmentId = made[index] ?? null
    return taking && assignmentId !== null ? [{ ...taking, assignmentId }] : []
  })
  const offers = taken.flatMap(({ state, answerBy, ...one }) =>
    state === 'offered' && answerBy ? [{ ...one, answerBy }] : [],
  )
  await tellOffered(sql, context, offers, at)
  const accepted = taken
    .filter(({ state }) => state === 'accepted')
    .map(one => ({ ...one, until: at.plus({ days: 2 }) }))
  await tell(sql, context, 'shift_accepted_for', accepted, at)
  const gone = given.flatMap(({ assignmentId, personId, starts: until }) =>
    personId === null ? [] : [{ assignmentId, personId, until }],
  )
  await tell(sql, context, 'shift_withdrawn', gone, at)
}
