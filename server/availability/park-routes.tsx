import { Router } from 'express'
import { ParkPage } from '../../views/availability/park-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'

/** Where an administrator begins: the rooms of the whole park. */
export const parkRoutes = (context: Context) => {
  const administrator = asAdministrator(context)
  return Router().get(
    '/park',
    administrator((_request, response, { staff }) =>
      sendPage(response, 200, <ParkPage visit={response.locals.visit} staff={staff} />),
    ),
  )
}
