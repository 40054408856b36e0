import type { Response } from 'express'
import { type Refusal, type Rule, refusalOrThrow } from '../refusal.ts'
import type { ReadForm } from './read-form.ts'

/** What the page of a form is shown again with: its status, and the rule that said no, if one did. */
export interface Again {
  readonly status: number
  readonly refused: Rule | null
}

/** A page that is asked for, not posted. */
export const shownFirst: Again = { status: 200, refused: null }

/** Answers a button that was pressed: does it and leads on (303), or shows its page again with the rule that said no. */
export const answerButton = async (
  response: Response,
  ways: {
    /** Gives the address that it leads to. */
    readonly does: () => Promise<string>
    readonly again: (again: Again) => unknown
  },
): Promise<void> => {
  const done = await ways.does().then(
    to => ({ to }),
    error => ({ refusal: refusalOrThrow(error) }) as { readonly refusal: Refusal },
  )
  if ('to' in done) response.redirect(303, done.to)
  else await ways.again({ status: done.refusal.status, refused: done.refusal.rule })
}

/**
 * Answers a posted form of those who work here: does it and leads on (303), or shows its page again with everything typed, and
 * with what is wrong beside each field (422), or with the rule that said no.
 */
export const answerForm = async <T>(
  response: Response,
  form: ReadForm<T>,
  ways: {
    /** Gives the address that it leads to. */
    readonly does: (value: T) => Promise<string>
    readonly again: (again: Again) => unknown
  },
): Promise<void> => {
  const { value } = form
  if (value === undefined) {
    await ways.again({ status: 422, refused: null })
    return
  }
  await answerButton(response, { does: () => ways.does(value), again: ways.again })
}
