import { z } from 'zod'
import type { DeclinedBecause } from '../../sql/rosters/assignments.ts'
import type { Fault } from '../../views/text/text.ts'

/** What somebody says to one offer. */
export interface AnswerGiven {
  readonly assignmentId: number
  /** Null: they come. */
  readonly declined: DeclinedBecause | null
}

export interface OffersAnswered {
  readonly all: boolean
  readonly answers: readonly AnswerGiven[]
}

const named = /^(answer|why)(\d{1,15})$/
const reasons = ['away', 'too_many', 'other'] as const
const reasonOf = (text: string | undefined): DeclinedBecause =>
  reasons.find(reason => reason === text) ?? 'other'

const isOurs = (name: string, [text = '', ...more]: readonly string[]) => {
  const [, what] = named.exec(name) ?? []
  if (more.length > 0) return false
  if (what === 'answer') return text === 'yes' || text === 'no'
  if (what === 'why') return text === '' || reasons.some(reason => reason === text)
  return name === 'all' && text === 'yes'
}

/**
 * A form over several offers: answer17 is yes or no, why17 the reason of a no, and the button `all` says yes to all of them. What was
 * not chosen is not answered; nothing at all is a fault of the first.
 * @param first the assignment whose question stands first.
 */
export const offersForm = (first: number | undefined) =>
  z
    .record(z.string(), z.array(z.string()))
    .superRefine((given, check) => {
      const keys = Object.entries(given).flatMap(([name, texts]) => (isOurs(name, texts) ? [] : [name]))
      if (keys.length > 0) check.issues.push({ code: 'unrecognized_keys', keys, input: given })
      const chosen = Object.keys(given).some(name => name === 'all' || name.startsWith('answer'))
      if (!chosen)
        check.addIssue({
          ...{ code: 'custom', path: [`answer${first ?? ''}`], message: 'choose_one' satisfies Fault },
        })
    })
    .transform(
      (given): OffersAnswered => ({
        all: given.all !== undefined,
        answers: Object.entries(given).flatMap(([name, [text]]) => {
          const [, what, id = ''] = named.exec(name) ?? []
          if (what !== 'answer') return []
          const declined = text === 'yes' ? null : reasonOf(given[`why${id}`]?.[0])
          return [{ assignmentId: Number(id), declined }]
        }),
      }),
    )
