import { z } from 'zod'
import { contactText, digits, fault, maybe, one } from '../booking/form-fields.ts'
import { ownPath } from '../http/own-path.ts'
import { addressOf } from './addresses.ts'

/** Where to go on to afterwards: a path of ours, or nowhere in particular. */
export const to = maybe(one)
  .transform(given => ownPath.safeParse(given).data ?? null)
  .catch(null)

/** A telephone or an e-mail address. */
export const address = contactText.transform((typed, context) => {
  const found = addressOf(typed)
  if (found === null) context.addIssue({ code: 'custom', message: fault('phone_or_email') })
  return found ?? z.NEVER
})

/** A code of six digits. */
export const sixDigits = digits.pipe(z.string(fault('six_digits')).regex(/^\d{6}$/, fault('six_digits')))

export const signInForm = z.strictObject({ address, to })

/** Whose the device is: nothing is taken for granted. */
const on = maybe(one.pipe(z.enum(['own', 'shared'], fault('choose_one'))))

export const codeForm = z.strictObject({
  code: sixDigits,
  on,
  to,
})

export const linkForm = z.strictObject({ k: one.pipe(z.string().max(100)), on })
