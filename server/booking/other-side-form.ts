import { z } from 'zod'
import { emailAddress, mobileNumber } from './contacts.ts'
import { contactText, fault, maybe } from './form-fields.ts'

const telephoneOrAddress = z.string().transform((typed, context) => {
  const contact = mobileNumber(typed) ?? emailAddress(typed)
  if (contact) return contact
  context.addIssue({ code: 'custom', message: fault('telephone_or_email') })
  return z.NEVER
})

/** How the other side is reached, where a lawyer is booked (R19a): in E.164 or as an e-mail address, or left out. */
export const otherSide = maybe(contactText.pipe(telephoneOrAddress))
