import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  forgetStateDay,
  forgetStateDays,
  type StateDay,
  writeStateDays,
} from '../../sql/availability/state-days.ts'
import { setConfirmed, takeYearVersion } from '../../sql/availability/years.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What can be done to a year of the State's calendar. */
export type YearEdit =
  | { readonly does: 'set_day'; readonly stateDay: StateDay }
  /** The day is what its weekday is. */
  | { readonly does: 'forget_day'; readonly day: string }
  /** Writes all its days anew. */
  | { readonly does: 'import'; readonly days: readonly StateDay[] }
  | { readonly does: 'confirm' }
  /** It is not confirmed any more, and nothing is offered in it. */
  | { readonly does: 'reopen' }

const verbs = {
  set_day: 'year.set_day',
  forget_day: 'year.forget_day',
  import: 'year.import',
  confirm: 'year.confirm',
  reopen: 'year.reopen',
} as const

export interface YearEdited {
  readonly year: number
  /** Of the page it was asked on. */
  readonly version: number
  readonly edit: YearEdit
}

type Clock = Pick<Context, 'now'>

const write = async (sql: Sql, { now }: Clock, year: number, edit: YearEdit) => {
  if (edit.does === 'set_day') {
    await forgetStateDay(sql, edit.stateDay.day)
    await writeStateDays(sql, [edit.stateDay])
  } else if (edit.does === 'forget_day') await forgetStateDay(sql, edit.day)
  else if (edit.does === 'import') {
    await forgetStateDays(sql, year)
    await writeStateDays(sql, edit.days)
  } else await setConfirmed(sql, year, edit.does === 'confirm' ? now() : null)
}

/**
 * The step that edits a year, in a transaction of whoever calls it: one edit of a year after the other. Facts come first (R9b):
 * what stands on one of its days and no longer fits is to be mended.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 */
export const editingYear =
  (context: Clock, { accountId }: SignedIn, { year, version, edit }: YearEdited) =>
  async (sql: Sql): Promise<void> => {
    if (!(await takeYearVersion(sql, year, version))) throw new Refusal('it_has_changed_meanwhile')
    await write(sql, context, year, edit)
    await insertAuditEntry(sql, {
      at: context.now(),
      actor: `account/${accountId}`,
      verb: verbs[edit.does],
      about: `year/${year}`,
      ...('stateDay' in edit ? { detail: { day: edit.stateDay.day } } : {}),
      ...('day' in edit ? { detail: { day: edit.day } } : {}),
    })
  }

/** Edits a year of the State's calendar (R5, R6). @throws as editingYear */
export const editYear = (context: Pick<Context, 'sql' | 'now'>, by: SignedIn, edited: YearEdited) =>
  context.sql.begin(editingYear(context, by, edited))
