import { Router } from 'express'
import { isSomethingLate } from '../../sql/booking/safety-written.ts'
import { organisations } from '../../sql/people/organisations.ts'
import { ParkPage } from '../../views/availability/park-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { yearToConfirm } from './year-to-confirm.ts'

/** Where an administrator begins: the rooms of the whole park. */
export const parkRoutes = (context: Context) => {
  const administrator = asAdministrator(context)
  return Router().get(
    '/park',
    administrator(async (_request, response, { who, staff }) => {
      const { visit } = response.locals
      const [unconfirmed, present] = await Promise.all([yearToConfirm(context), organisations(context.sql)])
      const late = await isSomethingLate(context.sql, who)
      sendPage(
        response,
        200,
        <ParkPage {...{ visit, staff, unconfirmed, late }} begins={present.length === 0} />,
      )
    }),
  )
}
