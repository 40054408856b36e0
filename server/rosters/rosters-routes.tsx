import { Router } from 'express'
import { dutiesOf } from '../../sql/rosters/duties.ts'
import { RostersPage } from '../../views/rosters/rosters-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'

/** An organisation's duties and their rosters. */
export const rostersRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router().get(
    '/o/:organisation/rosters',
    coordinator(async (_request, response, { who: { organisation }, staff }) => {
      const { visit } = response.locals
      const duties = await dutiesOf(context.sql, organisation)
      sendPage(response, 200, <RostersPage {...{ visit, staff, duties }} slug={organisation.slug} />)
    }),
  )
}
