import { z } from 'zod'
import type { Fault, Locale } from '../../views/text/text.ts'
import { leavesAMinute } from '../messages/rules.ts'
import { passcode, preparations, timeOfDay } from './answer-values.ts'
import type { Answers, SafeHours } from './answers.ts'
import { emailAddress, isInOtherLetters, mobileNumber } from './contacts.ts'
import { contactText, fault, freeText, maybe, once, one, several } from './form-fields.ts'
import { otherSide } from './other-side-form.ts'

const time = maybe(one.pipe(timeOfDay))
/** Whose telephone each answer says it is. */
export const telephoneOf = { own: 'self', seen: 'family', other: 'other' } as const

/** The fields of the details page by name (R10): three are asked for, the rest is as somebody likes. */
export const answerFields = {
  called: freeText(50),
  title: maybe(one.pipe(z.enum(['ms', 'mr', 'none'], fault('choose_one')))),
  reach_by: once('choose_how_to_reach').pipe(z.enum(['sms', 'none', 'email'], fault('choose_how_to_reach'))),
  phone: maybe(contactText),
  whose: maybe(one.pipe(z.enum(['own', 'seen', 'other'], fault('choose_one')))),
  email: maybe(contactText),
  weekday_from: time,
  weekday_until: time,
  weekend_from: time,
  weekend_until: time,
  along: several(['child', 'elder']),
  age: maybe(one.pipe(z.enum(['under_3', '3_to_6', 'over_6'], fault('choose_one')))),
  prepare: several(preparations),
  passcode: one.pipe(passcode),
  cover: maybe(freeText(8)),
  other_side: otherSide,
}

const { reach_by, phone, whose, email, weekday_from, weekday_until, weekend_from, weekend_until, cover } =
  answerFields

/** Those of them that say how and when somebody may be reached, which can be changed later. */
export const reachFields = {
  ...{ reach_by, phone, whose, email },
  ...{ weekday_from, weekday_until, weekend_from, weekend_until, cover },
}

type Answered = z.infer<z.ZodObject<typeof answerFields>>
export type ReachAnswered = z.infer<z.ZodObject<typeof reachFields>>
type Way = 'sms' | 'email' | 'voice' | 'none' | null

/** The contact that was typed for the way that was chosen, read; null when it is none, or none was typed. */
export const contactOf = ({ reach_by, phone, email }: Partial<ReachAnswered>) =>
  reach_by === 'sms' ? mobileNumber(phone ?? '') : emailAddress(email ?? '')

const inOurLetters = ({ reach_by, email }: Partial<ReachAnswered>) =>
  reach_by !== 'email' || !isInOtherLetters(email ?? '')

const reached =
  (by: 'sms' | 'email', kept: Way) =>
  (answered: Partial<ReachAnswered>): boolean => {
    const typed = by === 'sms' ? answered.phone : answered.email
    if (answered.reach_by !== by || (kept === by && typed === null)) return true
    return contactOf(answered) !== null || !inOurLetters(answered)
  }

const bothOrNone = (days: 'weekday' | 'weekend') => (answered: Partial<ReachAnswered>) =>
  !answered[`${days}_from`] === !answered[`${days}_until`]

const inOrder = (days: 'weekday' | 'weekend') => (answered: Partial<ReachAnswered>) => {
  const { [`${days}_from` as const]: from, [`${days}_until` as const]: until } = answered
  return !from || !until || from < until
}

const hours = z.object({ from: timeOfDay, to: timeOfDay })

/** Hours in which the park never writes would be hours in which nothing comes, and nobody would have said so (R31). */
const byDay = (days: 'weekday' | 'weekend') => (answered: Partial<ReachAnswered>) => {
  const { [`${days}_from` as const]: from, [`${days}_until` as const]: to } = answered
  const { success, data } = hours.safeParse({ from, to })
  return !success || data.from >= data.to || leavesAMinute(data)
}

/** What has to hold between several fields, and beside which of them it is said. */
const together = (
  kept: Way,
): readonly [keyof ReachAnswered, Fault, (answered: Partial<ReachAnswered>) => boolean][] => [
  ['phone', 'mobile_number', reached('sms', kept)],
  ['email', 'email_in_other_letters', inOurLetters],
  ['email', 'email_address', reached('email', kept)],
  ['weekday_until', 'both_ends', bothOrNone('weekday')],
  ['weekend_until', 'both_ends', bothOrNone('weekend')],
  ['weekday_until', 'ends_before_it_starts', inOrder('weekday')],
  ['weekend_until', 'ends_before_it_starts', inOrder('weekend')],
  ['weekday_until', 'never_in_the_day', byDay('weekday')],
  ['weekend_until', 'never_in_the_day', byDay('weekend')],
]

/**
 * Adds that to a form with the answers' fields. It is asked even when another field is wrong: every fault shows at once.
 * @param kept the way of which a contact is known already: where it stays, its field may be left empty.
 */
export const checkedTogether = <F extends z.ZodType<ReachAnswered>>(form: F, kept: Way = null): F =>
  together(kept).reduce(
    (checked, [field, message, holds]) => checked.refine(holds, { when: () => true, path: [field], message }),
    form,
  )

const span = (from: string | null, to: string | null): SafeHours | null => (from && to ? { from, to } : null)

/** The hours that checked fields call safe; days whose hours were left empty beside others are days on which nobody writes. */
export const safeHoursFrom = (answered: ReachAnswered): Answers['safeHours'] => {
  const weekdays = span(answered.weekday_from, answered.weekday_until)
  const weekends = span(answered.weekend_from, answered.weekend_until)
  if (weekdays) return { weekdays, weekends: weekends ?? 'never' }
  return weekends && { weekdays: 'never', weekends }
}

/** The answers that checked fields stand for. */
export const answersFrom = (answered: Answered, locale: Locale): Answers => {
  const { called, title, reach_by, whose, along, age, prepare, passcode, cover, other_side } = answered
  const contact = contactOf(answered) ?? ''
  const reach: Record<typeof reach_by, Answers['reach']> = {
    none: { by: 'none' },
    email: { by: 'email', contact },
    sms: { by: 'sms', contact, telephoneOf: whose && telephoneOf[whose] },
  }
  return {
    called,
    title: title === 'none' ? null : title,
    reach: reach[reach_by],
    safeHours: safeHoursFrom(answered),
    along,
    childAge: along.includes('child') ? age : null,
    prepare,
    passcode,
    coverWord: cover,
    otherSide: other_side,
    locale,
  }
}
