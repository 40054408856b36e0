import type { Response } from 'express'
import type { Sql } from '../../sql/connect.ts'
import type { Breaks } from '../../views/availability/breaks.tsx'
import { type EditAsked, EditAskedPage } from '../../views/availability/edit-asked-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import type { ReadForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { refusalOrThrow } from '../refusal.ts'
import { administratorSees, type Broken, isToBeSaid, shownAgain, wouldBreak } from './would-break.ts'

interface Edited {
  readonly confirmed: string | null
}

interface Ways<T> {
  /** Of the page that asks, what it does not know from the form and from what it breaks. */
  readonly asked: Omit<EditAsked, 'typed' | 'breaks'>
  /** The edit as a step, to be tried and undone. */
  readonly tries: (value: T) => (sql: Sql) => Promise<unknown>
  /** How much of what it breaks its reader may see; an administrator's unless it is said. */
  readonly sees?: (broken: readonly Broken[]) => Breaks
  /** Asked about even where it breaks nothing. */
  readonly always?: boolean
  /** Does it, and gives the address that it leads to. */
  readonly does: (value: T) => Promise<string>
  readonly again: (again: Again) => unknown
}

/**
 * Answers a posted edit of the park: as answerForm does; and before, unless just that was confirmed, says what the edit breaks where
 * it breaks anything (R9b).
 */
export const answerEdit = async <T extends Edited>(
  context: Pick<Context, 'sql' | 'now'>,
  response: Response,
  form: ReadForm<T>,
  { asked, tries, sees = administratorSees, always = false, ...ways }: Ways<T>,
): Promise<void> => {
  const { value, typed } = form
  if (value?.confirmed === 'no') return void (await ways.again(shownFirst))
  if (value) {
    const { confirmed } = value
    const tried = await wouldBreak(context, tries(value)).then(
      broken => ({ breaks: sees(broken) }),
      error => ({ refusal: refusalOrThrow(error) }),
    )
    if ('refusal' in tried)
      return void (await ways.again({ status: tried.refusal.status, refused: tried.refusal.rule }))
    if ((always && confirmed === null) || isToBeSaid(tried.breaks, confirmed)) {
      const breaks = shownAgain(tried.breaks, confirmed)
      return sendPage(response, 200, <EditAskedPage {...{ ...asked, typed, breaks }} />)
    }
  }
  await answerForm(response, form, ways)
}
