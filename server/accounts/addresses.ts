import { emailAddress, isInOtherLetters, mobileNumber } from '../booking/contacts.ts'

/** Where an account is written to: a telephone in E.164, or an e-mail address in small letters. */
export type Address =
  | { readonly phone: string; readonly email: null }
  | { readonly phone: null; readonly email: string }

/** What somebody typed as their telephone or e-mail address, or null when it is neither. */
export const addressOf = (typed: string): Address | null => {
  const phone = mobileNumber(typed)
  if (phone !== null) return { phone, email: null }
  const email = isInOtherLetters(typed) ? null : emailAddress(typed)
  return email === null ? null : { phone: null, email }
}
