import { Router } from 'express'
import { A_PAGE } from '../../sql/audit/history.ts'
import { rosterEntries } from '../../sql/audit/roster-entries.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { LogPage } from '../../views/rosters/log-page.tsx'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asOwnRoster } from './own-roster.ts'

/** What happened to a roster, from the audit. */
export const logRoutes = (context: Context): Router => {
  return Router().get(
    '/o/:organisation/rosters/:roster/log',
    asOwnRoster(context)(async (request, response, { who, staff, roster }) => {
      const { organisation } = who
      const { slug } = organisation
      const before = numberIn(request.query.before)
      const found = await rosterEntries(context.sql, organisation, roster.rosterId, before)
      const entries = found.slice(0, A_PAGE)
      const older = found.length > A_PAGE ? (entries.at(-1)?.entryId ?? null) : null
      const visit = { ...response.locals.visit, back: rosterAddress(slug, roster.rosterId, '/log') }
      sendPage(response, 200, <LogPage {...{ visit, staff, slug, roster, entries, older }} />)
    }),
  )
}
