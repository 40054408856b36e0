import { z } from 'zod'
import { answerFields, checkedTogether } from './answers-form.ts'
import { start } from './booking-forms.ts'
import { fault, freeText, maybe, once, one } from './form-fields.ts'

const throughs = ['phone', 'desk', 'referral'] as const
const languages = ['zh-CN', 'en'] as const

/** What is asked of whoever is booked for: the visitor's own answers, how they came to ask, and that they agreed (R67). */
const fields = z.strictObject({
  ...answerFields,
  service: one,
  from: maybe(one),
  same: maybe(one),
  key: one,
  start,
  through: one.pipe(z.enum(throughs, fault('choose_one'))),
  referred_by: maybe(freeText(50)),
  language: one.pipe(z.enum(languages, fault('choose_one'))),
  agreed: once('consent_is_needed').pipe(z.literal('yes', fault('consent_is_needed'))),
})

/** The form of a booking for somebody: who referred them is said where somebody did. */
export const bookingForForm = checkedTogether(
  fields.refine(({ through, referred_by }) => through !== 'referral' || referred_by !== null, {
    when: () => true,
    path: ['referred_by'],
    message: fault('missing'),
  }),
)
