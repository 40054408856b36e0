import { Router } from 'express'
import { askedAmong, swapsOfRoster } from '../../sql/rosters/swaps-shown.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RosterSwapsPage } from '../../views/rosters/roster-swaps-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { ownRoster } from './own-roster.ts'
import { withShifts } from './read-swap.ts'

/** The swaps of a roster: coordinators are told of them and approve none (R47). */
export const rosterSwapsRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asCoordinator(context)

  return Router().get(
    '/o/:organisation/rosters/:roster/swaps',
    coordinator(async (request, response, { who, staff }, next) => {
      const roster = await ownRoster(context, who, request)
      if (!roster) return next()
      const swaps = await withShifts(context, await swapsOfRoster(sql, roster.rosterId, now()))
      const people = await askedAmong(
        sql,
        swaps.map(({ swap }) => swap.swapId),
      )
      const address = rosterAddress(who.organisation.slug, roster.rosterId)
      const visit = { ...response.locals.visit, back: `${address}/swaps` }
      sendPage(response, 200, <RosterSwapsPage {...{ visit, staff, swaps, people }} roster={address} />)
    }),
  )
}
