import { Router } from 'express'
import { dutiesOf } from '../../sql/rosters/duties.ts'
import { rostersOf } from '../../sql/rosters/rosters.ts'
import { RostersPage } from '../../views/rosters/rosters-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'

/** An organisation's duties and their rosters. */
export const rostersRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router().get(
    '/o/:organisation/rosters',
    coordinator(async (_request, response, { who: { organisation }, staff }) => {
      const { visit } = response.locals
      const { sql, now } = context
      const [duties, rosters] = await Promise.all([
        dutiesOf(sql, organisation),
        rostersOf(sql, organisation, parkDay(now())),
      ])
      sendPage(response, 200, <RostersPage {...{ visit, staff, duties, rosters }} slug={organisation.slug} />)
    }),
  )
}
