import { Router } from 'express'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { said } from '../../views/kit/said.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RepliesPage } from '../../views/rosters/replies-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { gapsOf } from './gaps.ts'
import { gapsText, rosterText } from './group-text.ts'
import { ownRoster, qualificationNames } from './own-roster.ts'

/** A roster as it goes to a group's chat (R47a). */
export const repliesRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router().get(
    '/o/:organisation/rosters/:roster/replies',
    coordinator(async (request, response, { who, staff }, next) => {
      const roster = await ownRoster(context, who, request)
      if (!roster) return next()
      const { visit } = response.locals
      const { slug } = who.organisation
      const [positions, names] = await Promise.all([
        positionsOf(context.sql, roster.rosterId),
        qualificationNames(context, visit.locale),
      ])
      const reader = {
        locale: visit.locale,
        duty: said(visit.locale, roster.dutyZh, roster.dutyEn),
        names,
      }
      sendPage(
        response,
        200,
        <RepliesPage
          {...{ staff, slug, roster }}
          visit={{ ...visit, back: rosterAddress(slug, roster.rosterId, '/replies') }}
          gaps={gapsText(reader, gapsOf(positions, context.now()))}
          whole={rosterText(reader, roster, positions)}
        />,
      )
    }),
  )
}
