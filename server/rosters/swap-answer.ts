import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { declineSwap } from './decline-swap.ts'
import type { AnsweringSwap } from './swap-asked.ts'
import { takeSwap } from './take-swap.ts'

export interface SwapAnswerShown {
  readonly status: number
  readonly refused: Rule | null
}

/** The two buttons under a swap, by where they lead. */
export const swapAnswers = { taking: takeSwap, refusal: declineSwap } as const

export type SwapAnswer = keyof typeof swapAnswers

/**
 * Answers a swap by one of its buttons: null when it was done, and what the page is shown again with when it was not.
 * @throws BadRequest when it is no form of ours
 * @returns 'absent' when they were not asked.
 */
export const answerSwap = async (
  context: Context,
  answer: SwapAnswer,
  answering: AnsweringSwap,
  body: unknown,
): Promise<SwapAnswerShown | 'absent' | null> => {
  heldIn(nothing, body)
  try {
    return (await swapAnswers[answer](context, answering)) ? null : 'absent'
  } catch (error) {
    const { status, rule } = refusalOrThrow(error)
    return { status, refused: rule }
  }
}
