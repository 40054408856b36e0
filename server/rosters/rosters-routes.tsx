import { Router } from 'express'
import { dutiesOf } from '../../sql/rosters/duties.ts'
import { rostersOf } from '../../sql/rosters/rosters.ts'
import { rostersToSettle } from '../../sql/rosters/settling.ts'
import { RostersPage } from '../../views/rosters/rosters-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { readFallen } from './read-fallen.ts'

/** The duties of an organisation, or of the park, and their rosters. */
export const rostersRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  return Router().get(
    '/o/:organisation/rosters',
    coordinator(async (_request, response, { who: { organisation }, staff }) => {
      const { visit } = response.locals
      const { sql, now } = context
      const isOfPark = organisation.organisationId === null
      const [duties, rosters, fallen, toSettle] = await Promise.all([
        dutiesOf(sql, organisation),
        rostersOf(sql, organisation, parkDay(now())),
        isOfPark ? readFallen(context, organisation) : null,
        isOfPark ? rostersToSettle(sql, organisation, now()) : [],
      ])
      const toSeeTo = fallen && { fallen, toSettle }
      sendPage(
        response,
        200,
        <RostersPage {...{ visit, staff, duties, rosters, toSeeTo }} slug={organisation.slug} />,
      )
    }),
  )
}
