import { z } from 'zod'
import { fault, freeText, maybe, one } from '../booking/form-fields.ts'
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

export const roleForm = z.strictObject({ role: roleField })

export const doingForm = z.strictObject({
  does: one.pipe(z.enum(['disable', 'enable', 'reset_second_factor'], fault('choose_one'))),
})
