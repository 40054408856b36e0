import type { Response } from 'express'
import { z } from 'zod'
import type { FormState } from '../../views/kit/form.ts'
import { freeText } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import type { ReadForm } from '../http/read-form.ts'
import { giveRenewed } from '../http/session-cookie.ts'
import type { Given } from './second-factor.ts'
import { sixDigits, to } from './sign-in-forms.ts'

export const totpForm = z.strictObject({ totp: sixDigits, to })
export const recoveryForm = z.strictObject({ recovery: freeText(20), to })

/** Goes on with what a try came to: to the next page with another token, or to the sign-in; false when it is to be tried again. */
export const goOn = (
  context: Pick<Context, 'config' | 'now'>,
  response: Response,
  given: Given | null,
  next: string,
): boolean => {
  if (given === null || given === 'wrong') return false
  if (given === 'over') response.redirect(303, '/sign-in')
  else {
    giveRenewed(context, response, given)
    response.redirect(303, next)
  }
  return true
}

/** The form as it is shown again; what was typed in it opens something and is typed anew. */
export const wrong = <T>(form: ReadForm<T>, name: 'totp' | 'recovery'): FormState => ({
  typed: {},
  faults: form.value ? { [name]: name === 'totp' ? 'wrong_code' : 'no_such_recovery_code' } : form.faults,
})
