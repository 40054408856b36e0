import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Breaks } from '../../views/availability/breaks.tsx'
import { coordinatorSees, isToBeSaid, shownAgain, wouldBreak } from '../availability/would-break.ts'
import type { Context } from '../context.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'

/** Why an edit was not saved: what it would break, not yet confirmed, or the rule that said no. */
export interface Unsaved {
  readonly status: number
  readonly breaks: Breaks | null
  readonly rule: Rule | null
}

/**
 * Saves an edit in a transaction of its own; null when it is saved. What it would break is said first, and it is saved all the same
 * when just that is confirmed (R9b). The step is one that counts the change of its person, so that it is not saved over another's.
 */
export const saveEdit = async (
  context: Pick<Context, 'sql' | 'now'>,
  organisation: OwnOrganisation,
  confirmed: string | null,
  step: (sql: Sql) => Promise<unknown>,
): Promise<Unsaved | null> => {
  try {
    const breaks = coordinatorSees(await wouldBreak(context, step), organisation)
    if (isToBeSaid(breaks, confirmed))
      return { status: 200, breaks: shownAgain(breaks, confirmed), rule: null }
    await context.sql.begin(step)
    return null
  } catch (error) {
    const { rule, status } = refusalOrThrow(error)
    return { status, breaks: null, rule }
  }
}
