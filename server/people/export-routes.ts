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
    coordinator(async ({ method }, response, { who }) => {
      response.attachment('people.csv').type('text/csv; charset=utf-8')
      // Who only asks whether it is there has taken nothing away.
      if (method === 'HEAD') return void response.end()
      response.send(await exportPeople(context, who, response.locals.visit.locale))
    }),
  )

  return router
}
