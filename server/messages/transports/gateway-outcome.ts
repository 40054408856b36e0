import type { Answer } from './ask-gateway.ts'
import type { Outcome } from './transport.ts'

export type NotTaken = Exclude<Outcome, { outcome: 'sent' }>

/** What codes of a gateway come to; the first that fits. */
export type Codes = readonly (readonly [code: RegExp, outcome: NotTaken['outcome'], why: string])[]

/** As it may be written down: a code, and nothing that a gateway or carrier puts in its place, such as a number of somebody. */
export const codeAlone = (said: string): string =>
  /^(?!.*\d{7})[A-Za-z][\w:.-]{0,79}$/.test(said) ? said : 'no code'

/**
 * A code that nobody knows yet is tried again: nothing was taken, and it may be a thing of the day; but of a gateway that failed over
 * it nobody knows.
 */
export const outcomeOfCode = (codes: Codes, said: string, status: number): NotTaken => {
  const known = codes.find(([code]) => code.test(said))
  const [, outcome, why] = known ?? [
    null,
    status >= 500 ? ('unknown' as const) : ('later' as const),
    'sms_other',
  ]
  return { outcome, why, said: codeAlone(said) }
}

/** An answer as JSON; or what came of it, where there is none to be read. */
export const read = (answer: Answer): { readonly json: unknown; readonly status: number } | NotTaken => {
  if (answer === 'unasked') return { outcome: 'later', why: 'sms_connection' }
  if (answer === 'unanswered') return { outcome: 'unknown', why: 'sms_timeout' }
  const { status, body } = answer
  const said = `http_${status}`
  try {
    return { json: JSON.parse(body), status }
  } catch {
    // What stands before a gateway turns away what it does not let through; a gateway that failed may have taken it.
    const turnedAway = status >= 400 && status < 500
    return turnedAway
      ? { outcome: 'later', why: 'sms_connection', said }
      : { outcome: 'unknown', why: 'sms_answer', said }
  }
}

/** A template that is not registered, in the language of the message: tomorrow neither. */
export const NO_TEMPLATE: NotTaken = { outcome: 'refused', why: 'sms_no_template' }

/** Its signature is not there, or not approved. */
export const NO_SIGNATURE: NotTaken = { outcome: 'refused', why: 'sms_template', said: 'no signature' }

/** It said something that nobody can read: it may have taken it. */
export const NO_ANSWER: NotTaken = { outcome: 'unknown', why: 'sms_answer' }
