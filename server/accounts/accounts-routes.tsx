import { type Response, Router } from 'express'
import { organisationsToCoordinate, parkAccount, parkAccounts } from '../../sql/accounts/park-accounts.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { AccountsPage } from '../../views/accounts/accounts-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { doingForm, invitationForm, roleForm } from './account-forms.ts'
import { showAccount } from './account-shown.tsx'
import { type Change, changeAccount } from './change-account.ts'
import { makeAccount } from './make-account.ts'

interface Asking {
  readonly who: Administrator
  readonly staff: Staff
}

/** The accounts of the park: who has one, and what it may do. Whoever changes one has just given the second factor. */
export const accountsRoutes = (context: Context) => {
  const router = Router()
  const { sql } = context
  const administrator = asAdministrator(context)
  const fresh = asAdministrator(context, { fresh: true })

  const list = async (
    response: Response,
    status: number,
    { who, staff }: Asking,
    { form = untouched, refusal = null }: { form?: FormState; refusal?: Rule | null } = {},
  ) => {
    const visit = { ...response.locals.visit, back: '/park/accounts' }
    const accounts = await parkAccounts(sql, who)
    const organisations = await organisationsToCoordinate(sql)
    sendPage(response, status, <AccountsPage {...{ visit, staff, accounts, organisations, form, refusal }} />)
  }

  /** Nobody types an organisation: one that is not there was written by hand. */
  const isThere = async (organisationId: number | null | undefined): Promise<boolean> =>
    typeof organisationId !== 'number' ||
    (await organisationsToCoordinate(sql)).some(one => one.organisationId === organisationId)

  router.get(
    '/park/accounts',
    administrator((_request, response, given) => list(response, 200, given)),
  )

  router.post(
    '/park/accounts',
    fresh(async (request, response, given) => {
      const form = readForm(invitationForm, request.body)
      if (!form.value) return list(response, 422, given, { form })
      const { called, address, role } = form.value
      if (!(await isThere(role?.organisationId))) throw new BadRequest()
      try {
        await makeAccount(context, given.who, { ...address, called, role, personId: null })
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        return list(response, status, given, { form, refusal: rule })
      }
      response.redirect(303, '/park/accounts')
    }),
  )

  router.get(
    '/park/accounts/:account',
    fresh(async ({ params }, response, given, next) => {
      const accountId = numberIn(params.account)
      if (!(await showAccount(context, response, 200, { ...given, accountId }))) next()
    }),
  )

  const changes = (read: (body: unknown) => Change | undefined) =>
    fresh(async (request, response, given, next) => {
      const accountId = numberIn(request.params.account)
      if (accountId === null || !(await parkAccount(sql, given.who, accountId))) return next()
      const change = read(request.body)
      if (!change) throw new BadRequest()
      if ('role' in change && !(await isThere(change.organisationId))) throw new BadRequest()
      try {
        await changeAccount(context, given.who, accountId, change)
      } catch (error) {
        const { status, rule } = refusalOrThrow(error)
        return void (await showAccount(context, response, status, { ...given, accountId }, { refusal: rule }))
      }
      response.redirect(303, `/park/accounts/${accountId}`)
    })
  const roleChange = (does: 'grant' | 'take') => (body: unknown) => {
    const { value } = readForm(roleForm, body)
    return value && { does, ...value.role }
  }

  router.post('/park/accounts/:account/roles', changes(roleChange('grant')))
  router.post('/park/accounts/:account/roles/taking', changes(roleChange('take')))
  router.post(
    '/park/accounts/:account/state',
    changes(body => readForm(doingForm, body).value),
  )

  return router
}
