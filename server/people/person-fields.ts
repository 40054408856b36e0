import { z } from 'zod'
import { fault } from '../booking/answer-values.ts'
import { emailAddress, isInOtherLetters, mobileNumber } from '../booking/contacts.ts'
import { confirmed, contactText, freeText, maybe, once, versionShown } from '../booking/form-fields.ts'

/** What each form that edits somebody carries: what they were when it was shown, and which breakage has been read (R9b). */
export const editFields = {
  version: versionShown,
  confirmed,
}

/** A telephone in E.164, or null. */
export const phone = maybe(
  contactText.transform((typed, context) => {
    const number = mobileNumber(typed)
    if (number === null) context.addIssue({ code: 'custom', message: fault('mobile_number') })
    return number
  }),
)

/** An e-mail address in small letters, or null. */
export const email = maybe(
  contactText.transform((typed, context) => {
    const address = emailAddress(typed)
    const wrong = isInOtherLetters(typed) ? 'email_in_other_letters' : 'email_address'
    if (address === null) context.addIssue({ code: 'custom', message: fault(wrong) })
    return address
  }),
)

/** Languages as they are written one after another; each once. */
export const languages = maybe(freeText(200)).transform(given => [
  ...new Set(
    (given ?? '')
      .split(/[、，,;；/|]/)
      .map(language => language.trim())
      .filter(language => language !== ''),
  ),
])

/** What of somebody an organisation has (R41). */
export const share = once('a_share')
  .transform(given => given.normalize('NFKC').trim())
  .pipe(z.string().regex(/^\d{1,2}(?:\.\d{1,2})?$/, fault('a_share')))
  .transform(Number)
  .refine(given => given > 0, fault('a_share'))

/** What is known of everybody. */
export const personFields = { name: freeText(50), phone, email, languages, share }

/** Whoever works here can be reached: one of the two is enough. */
export const reachable = <T extends { phone: string | null; email: string | null }>(form: z.ZodType<T>) =>
  form.refine(({ phone, email }) => phone !== null || email !== null, {
    message: fault('some_contact'),
    path: ['phone'],
  })
