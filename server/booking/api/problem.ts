import type { Response } from 'express'
import { type Fault, type Locale, type Text, textIn } from '../../../views/text/text.ts'
import type { Config } from '../../config.ts'
import { languageAsked } from '../../http/visit.ts'
import type { Refusal, Rule } from '../../refusal.ts'
import type { Slot } from './told.ts'

/** What is no rule of the house and comes to nothing all the same, with the HTTP status. */
export const ownProblems = {
  not_understood: 400,
  absent: 404,
  held_until_a_voice_confirms: 409,
  too_large: 413,
  not_json: 415,
  faults_in_fields: 422,
  too_many: 429,
  fault: 500,
} as const satisfies Record<keyof Text['problems'], number>
export type OwnProblem = keyof typeof ownProblems

/** The names of what is wrong, by field; a field inside another after a point: reach.contact. */
export type Faults = Readonly<Record<string, Fault>>

/** What a problem says beside its name. */
interface Besides {
  readonly faults?: Faults
  readonly alternatives?: readonly Slot[]
}

/** A request that comes to nothing; thrown by a route, answered by sendProblem. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly rule: Rule | OwnProblem
  readonly status: number
  readonly besides: Besides
  readonly retryAfter: number

  /** @param retryAfter for too_many alone: when it is worth trying again, in seconds. */
  constructor(of: OwnProblem | Refusal, besides: Besides = {}, retryAfter = 60) {
    super(typeof of === 'string' ? of : of.rule)
    this.rule = typeof of === 'string' ? of : of.rule
    this.status = typeof of === 'string' ? ownProblems[of] : of.status
    this.besides = besides
    this.retryAfter = retryAfter
  }
}

/** What a problem says to a program. */
export const titleOf = (rule: Problem['rule'], locale: Locale): string => {
  const { problems, refused, toPrograms } = textIn(locale)
  return { ...problems, ...refused, ...toPrograms }[rule]
}

/**
 * Answers with a problem (RFC 9457). Its type is an address of this park that ends with the rule's name; it names and is not to be
 * fetched, and a program that serves several parks compares `rule`.
 */
export const sendProblem = (
  { publicUrl }: Pick<Config, 'publicUrl'>,
  response: Response,
  { rule, status, besides, retryAfter }: Problem,
) => {
  const type = `${publicUrl.origin}/api/problems/${rule}`
  const title = titleOf(rule, languageAsked(response.req))
  if (rule === 'too_many') response.set('Retry-After', String(retryAfter))
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type, title, status, rule, ...besides }))
}
