import { Router } from 'express'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { PrintPage } from '../../views/rosters/print-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { asOwnRoster, qualificationNames } from './own-roster.ts'
import { chosenWeek, postedWeek, weeksOf } from './posted-week.ts'

/** A roster on paper, a week a sheet. */
export const printRoutes = (context: Context): Router => {
  return Router().get(
    '/o/:organisation/rosters/:roster/print',
    asOwnRoster(context)(async (request, response, { who, staff, roster }) => {
      const { query } = request
      const { slug } = who.organisation
      const [positions, names] = await Promise.all([
        positionsOf(context.sql, roster.rosterId),
        qualificationNames(context, response.locals.visit.locale),
      ])
      const weeks = weeksOf(roster)
      const monday = chosenWeek(weeks, query.week, parkDay(context.now()))
      const week = postedWeek(positions, monday)
      const visit = { ...response.locals.visit, back: rosterAddress(slug, roster.rosterId, '/print') }
      const postsOnly = query.only === 'posts'
      sendPage(
        response,
        200,
        <PrintPage {...{ visit, staff, slug, roster, week, weeks, monday, names, postsOnly }} />,
      )
    }),
  )
}
