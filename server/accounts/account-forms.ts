import { z } from 'zod'
import { fault, freeText, maybe, one } from '../booking/form-fields.ts'
import { email, phone, reachable } from '../people/person-fields.ts'
import { address } from './sign-in-forms.ts'

const roles = ['administrator', 'coordinator', 'receptionist'] as const

/** 'receptionist', or 'coordinator/7' of an organisation. */
export const roleField = one
  .pipe(z.string().regex(/^(administrator|receptionist|coordinator\/\d{1,15})$/, fault('choose_one')))
  .transform(given => {
    const [role, organisation] = given.split('/') as [(typeof roles)[number], string?]
    return { role, organisationId: organisation === undefined ? null : Number(organisation) }
  })

export const invitationForm = z.strictObject({ called: freeText(50), address, role: maybe(roleField) })

const was = maybe(one.pipe(z.string().max(254)))

/** Where an account signs in, and where it did when the form was shown. */
export const addressForm = reachable(
  z.strictObject({ phone, email, was_phone: was, was_email: was }),
).transform(({ phone, email, was_phone, was_email }) => ({
  phone,
  email,
  was: { phone: was_phone, email: was_email },
}))

/** Whose an account is: a telephone or an e-mail address of theirs. */
export const tieForm = z.strictObject({ contact: address })

export const roleForm = z.strictObject({ role: roleField })

export const doingForm = z.strictObject({
  does: one.pipe(z.enum(['disable', 'enable', 'reset_second_factor'], fault('choose_one'))),
})
