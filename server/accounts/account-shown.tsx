import type { Response } from 'express'
import { organisationsToCoordinate, parkAccount } from '../../sql/accounts/park-accounts.ts'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { AccountPage } from '../../views/accounts/account-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { pauseOf } from '../messages/pauses.ts'
import type { Rule } from '../refusal.ts'

/** Who looks at an account, and at which. */
export interface AccountAsked {
  readonly who: Administrator
  readonly staff: Staff
  readonly accountId: number | null
}

/** What of the page of an account was typed, and the rule that said no. */
export interface AccountTyped {
  readonly form?: FormState
  readonly refusal?: Rule | null
}

/** Answers with the page of an account; false when there is none of that number. */
export const showAccount = async (
  context: Pick<Context, 'sql' | 'keys'>,
  response: Response,
  status: number,
  { who, staff, accountId }: AccountAsked,
  { form = untouched, refusal = null }: AccountTyped = {},
): Promise<boolean> => {
  const account = accountId === null ? undefined : await parkAccount(context.sql, who, accountId)
  if (!account) return false
  const organisations = await organisationsToCoordinate(context.sql)
  const mailPaused = await pauseOf(context, account.email)
  const visit = { ...response.locals.visit, back: `/park/accounts/${accountId}` }
  sendPage(
    response,
    status,
    <AccountPage {...{ visit, staff, account, mailPaused, organisations, form, refusal }} />,
  )
  return true
}
