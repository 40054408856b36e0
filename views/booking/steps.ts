import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Typed } from '../kit/form.ts'

/** A start as addresses and forms hold it, by the park's clock: 2026-11-25T18:30. */
export const startField = (starts: DateTime): string => starts.toFormat("yyyy-MM-dd'T'HH:mm")

/** Where the details of a booking are posted to, to be checked. */
export const bookingAddress = (address: string): string => `/t/${address}/booking`

/** Where typed answers are shown again, to be changed. */
export const answersAddress = (address: string): string => `/t/${address}/booking/answers`

/** Where whoever books a session of two is asked alone (R15). */
export const questionsAddress = (address: string): string => `/t/${address}/questions`

/** Where whoever is invited answers them. */
export const INVITED_QUESTIONS = '/invitation/questions'

/** The fields of those questions: every form after them carries them along. */
export const carried: readonly string[] = ['coming', 'at_ease', 'safe_at_home', 'sealed']

/** Whether a form on the way is of two who come, as far as was said. */
export const comesTogether = ({ partiesLeast }: Pick<ServiceShown, 'partiesLeast'>, typed: Typed): boolean =>
  partiesLeast === 2 || typed.coming?.[0] === 'both'

/** Where somebody begins to wait for a time of a service (R19). */
export const waitingAddress = (address: string): string => `/t/${address}/waiting`

/** Where what was typed there is shown again, in another language. */
export const waitingAnswersAddress = (address: string): string => `/t/${address}/waiting/answers`
