import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { type ToMend, toMend } from '../../sql/availability/to-mend.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Breaks } from '../../views/availability/breaks.tsx'
import type { Context } from '../context.ts'
import { wordOf } from '../keys/digest.ts'

/** What stands and would no longer fit, with its reasons. */
export type Broken = ToMend

/** Carries what was found out of a transaction that is undone. */
class Tried extends Error {
  readonly broken: readonly Broken[]
  constructor(broken: readonly Broken[]) {
    super('tried, and undone')
    this.broken = broken
  }
}

/**
 * What an edit would break: tries it, asks what is to be mended that was not before, and undoes it. What the edit throws is thrown
 * on. The edit is a step that two share, this trial and the verb that begins the transaction: server/availability/answer-edit.tsx
 * shows how. The answer is 200 while it is only said, and it is saved all the same once that is confirmed (R9b). The
 * page has <BreaksShown {...{ visit, breaks }} /> inside the edit's own form, which carries everything typed, with a button
 * named confirmed, of the value breaks.mark, in place of the one that was pressed; isToBeSaid tells whether it still has to be said: not what was confirmed already.
 */
export const wouldBreak = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  step: (sql: Sql) => Promise<unknown>,
): Promise<readonly Broken[]> => {
  const standing = { of: 'every organisation', from: now() } as const
  try {
    return await sql.begin(async transaction => {
      const before = await toMend(transaction, standing)
      await step(transaction)
      const after = await toMend(transaction, standing)
      const known = new Set(before.map(({ appointmentId }) => appointmentId))
      throw new Tried(after.filter(({ appointmentId }) => !known.has(appointmentId)))
    })
  } catch (error) {
    if (error instanceof Tried) return error.broken
    throw error
  }
}

/** What breaks, in a word that a form carries: equal for the same appointments. */
const markOf = (broken: readonly Broken[]) =>
  wordOf(
    broken
      .map(({ appointmentId }) => appointmentId)
      .toSorted((one, other) => one - other)
      .join(),
  )

const countOf = (broken: readonly Broken[]) => ({ all: broken.length, mark: markOf(broken) })

/** What the page of an edit is shown with: what breaks, and whether something else was confirmed before. */
export const shownAgain = (breaks: Breaks, confirmed: string | null): Breaks => ({
  ...breaks,
  again: confirmed !== null,
})

/** Whether it is said before the edit is saved: something breaks, and it is not what was confirmed. */
export const isToBeSaid = ({ all, mark }: Breaks, confirmed: string | null): boolean =>
  all > 0 && mark !== confirmed

/** As a coordinator is told it: of other organisations only how many (R60). */
export const coordinatorSees = (broken: readonly Broken[], own: OwnOrganisation): Breaks => ({
  ...countOf(broken),
  shown: broken.filter(({ organisationId }) => organisationId === own.organisationId),
})

/** As a worker is told it, who sees no reference before they said whether they know the visitor (R21): the times and services. */
export const workerSees = (broken: readonly Broken[]): Breaks => ({
  ...countOf(broken),
  shown: broken.map(one => ({ ...one, reference: null })),
})

/** As an administrator is told it, who looks after the park and not after what is booked in it: how many. */
export const administratorSees = (broken: readonly Broken[]): Breaks => ({
  ...countOf(broken),
  shown: [],
})
