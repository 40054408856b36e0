import type { ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { type Answering, answerOffers } from './answer-offers.ts'
import { offersForm } from './offers-form.ts'

export interface AnswerShown {
  readonly status: number
  readonly form: FormState
  readonly refused: Rule | null
  readonly answered: boolean
}

/** A page of offers that is asked for, not posted. @param answered it is led to by an answer. */
export const offersFirst = (answered: boolean): AnswerShown => ({
  ...{ status: 200, form: untouched, refused: null, answered },
})

type By = Omit<Answering, 'answers'>

/**
 * Answers a posted form over offers: null when it was done, and what the page is shown again with when it was not.
 * @param offers that its page would show now.
 * @throws BadRequest when it is none of ours
 * @returns 'absent' when it names what is not theirs.
 */
export const answerPosted = async (
  context: Context,
  by: By,
  offers: readonly ShiftOfOne[],
  body: unknown,
): Promise<AnswerShown | 'absent' | null> => {
  const first = offers.find(({ waits }) => waits)
  const { value, ...form } = readForm(offersForm(first?.assignmentId), body)
  if (!value) return { status: 422, form, refused: null, answered: false }
  const open = offers.filter(({ state, waits }) => waits && state === 'offered')
  const answers = value.all
    ? open.map(({ assignmentId }) => ({ assignmentId, declined: null }))
    : value.answers
  if (answers.length === 0) return { status: 409, form, refused: 'offer_was_answered', answered: false }
  try {
    return (await answerOffers(context, { ...by, answers })) ? null : 'absent'
  } catch (error) {
    const { status, rule } = refusalOrThrow(error)
    return { status, form, refused: rule, answered: false }
  }
}
