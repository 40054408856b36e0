import type { Response } from 'express'
import type { Sql } from '../../sql/connect.ts'
import { EditCheckPage } from '../../views/availability/edit-check-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { type Refusal, refusalOrThrow } from '../refusal.ts'
import type { Hours } from './whose-hours.ts'
import { isToBeSaid, shownAgain, wouldBreak } from './would-break.ts'

interface Edit {
  readonly of: 'week' | 'leave' | 'extra'
  readonly form: FormState & { readonly value?: { readonly confirmed: string | null } }
  /** Where the form came to, and where to go on to. */
  readonly action: string
  readonly next: string
  /** The edit as a step, to be tried and undone. */
  readonly tries: (sql: Sql) => Promise<unknown>
  readonly does: () => Promise<unknown>
  /** Answers whoever a rule said no to. */
  readonly refused: (refusal: Refusal) => Promise<void>
}

/** Saves an edit of somebody's hours; before, and unless just that was confirmed, says what it breaks (R9b). */
export const saveHours = async (
  context: Context,
  response: Response,
  { frame, sees }: Hours,
  { of, form, action, next, tries, does, refused }: Edit,
): Promise<void> => {
  const { typed, value } = form
  try {
    const broken = sees(await wouldBreak(context, tries))
    if (isToBeSaid(broken, value?.confirmed)) {
      const breaks = shownAgain(broken, value?.confirmed)
      return sendPage(response, 200, <EditCheckPage {...{ ...frame, of, action, typed, breaks }} />)
    }
    await does()
  } catch (error) {
    return refused(refusalOrThrow(error))
  }
  response.redirect(303, next)
}
