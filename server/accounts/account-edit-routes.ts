import { type Response, Router } from 'express'
import { parkAccount } from '../../sql/accounts/park-accounts.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { asAdministrator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { addressForm, tieForm } from './account-forms.ts'
import { type AccountAsked, type AccountTyped, showAccount } from './account-shown.tsx'
import { changeAddress } from './change-address.ts'
import { tieToPerson } from './tie-account.ts'

/** Where an account signs in, and whose it is: changed with a second factor given just now. */
export const accountEditRoutes = (context: Context) => {
  const router = Router()
  const fresh = asAdministrator(context, { fresh: true })

  /** @param does gives what is wrong beside which field once it was looked up, or null when it is done. */
  const answers = async <T>(
    response: Response,
    asked: AccountAsked,
    form: ReadForm<T>,
    does: (value: T) => Promise<FormState['faults'] | null>,
  ): Promise<void> => {
    const again = async (status: number, typed: AccountTyped) =>
      void (await showAccount(context, response, status, asked, typed))
    if (form.value === undefined) return again(422, { form })
    try {
      const faults = await does(form.value)
      if (faults) return again(422, { form: { ...form, faults } })
      response.redirect(303, `/park/accounts/${asked.accountId}`)
    } catch (error) {
      const { rule, status } = refusalOrThrow(error)
      await again(status, { form, refusal: rule })
    }
  }

  router.post(
    '/park/accounts/:account/address',
    fresh(async (request, response, given, next) => {
      const accountId = numberIn(request.params.account)
      if (accountId === null || !(await parkAccount(context.sql, given.who, accountId))) return next()
      const form = readForm(addressForm, request.body)
      await answers(response, { ...given, accountId }, form, async value => {
        await changeAddress(context, given.who, accountId, value)
        return null
      })
    }),
  )

  router.post(
    '/park/accounts/:account/person',
    fresh(async (request, response, given, next) => {
      const accountId = numberIn(request.params.account)
      if (accountId === null || !(await parkAccount(context.sql, given.who, accountId))) return next()
      const form = readForm(tieForm, request.body)
      await answers(response, { ...given, accountId }, form, async ({ contact }) => {
        const tied = await tieToPerson(context, given.who, accountId, contact)
        return tied ? null : { contact: 'nobody_has_this_contact' }
      })
    }),
  )

  return router
}
