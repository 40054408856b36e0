import { Router } from 'express'
import type { Context } from '../context.ts'
import { asCoordinator } from '../http/who-works.ts'
import { exportPeople } from './export-people.ts'

/** The people of an organisation as a table to take away: with a second factor given just now (security.md 10). */
export const exportRoutes = (context: Context) => {
  const router = Router()
  const coordinator = asCoordinator(context, { fresh: true })

  router.get(
    '/o/:organisation/people.csv',
    coordinator(async (_request, response, { who }) => {
      const table = await exportPeople(context, who, response.locals.visit.locale)
      response.attachment('people.csv').type('text/csv; charset=utf-8').send(table)
    }),
  )

  return router
}
