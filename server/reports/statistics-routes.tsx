import { Router } from 'express'
import { StatisticsPage } from '../../views/reports/statistics-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { readDuties } from './read-duties.ts'
import { readStatistics } from './read-statistics.ts'
import { spanAsked } from './statistics-form.ts'

/** The numbers of an organisation, for its coordinators (R60, R69). */
export const statisticsRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router().get(
    '/o/:organisation/statistics',
    coordinator(async ({ query }, response, { who: { organisation }, staff }) => {
      const { value, ...form } = spanAsked(query, context.now())
      const report = value ? await readStatistics(context, organisation, value) : null
      const duties = value ? await readDuties(context, organisation, value) : null
      const { visit } = response.locals
      sendPage(
        response,
        report ? 200 : 422,
        <StatisticsPage {...{ visit, staff, organisation, form, report, duties }} />,
      )
    }),
  )
}
