import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { askToStop } from '../../sql/rosters/solves.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress, rostersAddress } from '../../views/rosters/addresses.ts'
import { RosterPage } from '../../views/rosters/roster-page.tsx'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { lastDayOf } from './last-day.ts'
import { ownRoster, qualificationNames } from './own-roster.ts'
import { chosenWeek, postedWeek, weeksOf } from './posted-week.ts'
import { readRoster } from './read-roster.ts'
import { removeDraft } from './remove-draft.ts'
import { solveRoster } from './solve-roster.ts'

/** Short ones are made before their page is first shown. */
const FIRST_LOOK = 1_500
/** Seconds until the page of one that is being made is asked for again: time to read it, and to reach its button. */
const AGAIN = '10'

interface Shown {
  readonly who: Coordinator
  readonly staff: Staff
  readonly rosterId: number
  /** The Monday that is asked for. */
  readonly week?: unknown
  /** Somebody else has thrown it away meanwhile. */
  readonly next: () => void
}

/** Rosters that are made by the engine, looked at and thrown away. */
export const rosterRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql, now } = context

  const show = async (
    response: Response,
    { who, staff, rosterId, week: asked, next }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { visit } = response.locals
    const { slug } = who.organisation
    const read = await readRoster(context, rosterId)
    if (!read) return next()
    const names = await qualificationNames(context, visit.locale)
    const weeks = weeksOf(read.roster)
    const monday = chosenWeek(weeks, asked, parkDay(now()))
    const week = postedWeek(read.positions, monday)
    if (read.making?.runs) response.set('Refresh', AGAIN)
    const back = rosterAddress(slug, rosterId)
    sendPage(
      response,
      status,
      <RosterPage
        {...{ staff, slug, read, week, weeks, monday, names, refused }}
        visit={{ ...visit, back }}
        last={lastDayOf(read.roster)}
      />,
    )
  }

  return Router()
    .get(
      '/o/:organisation/rosters/:roster',
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        await show(response, { who, staff, rosterId: roster.rosterId, week: request.query.week, next })
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/solve',
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        heldIn(nothing, request.body)
        const { rosterId } = roster
        try {
          const { ended } = await solveRoster(context, { rosterId, by: who.accountId })
          await Promise.race([ended, new Promise(resolve => setTimeout(resolve, FIRST_LOOK).unref())])
          response.redirect(303, rosterAddress(who.organisation.slug, rosterId))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await show(response, { who, staff, rosterId, next }, { status, refused: rule })
        }
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/solve/stop',
      coordinator(async (request, response, { who }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        heldIn(nothing, request.body)
        await askToStop(sql, roster.rosterId)
        response.redirect(303, rosterAddress(who.organisation.slug, roster.rosterId))
      }),
    )
    .post(
      '/o/:organisation/rosters/:roster/deletion',
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        heldIn(nothing, request.body)
        const { rosterId } = roster
        if (await removeDraft(context, who, rosterId))
          return response.redirect(303, rostersAddress(who.organisation.slug))
        await show(response, { who, staff, rosterId, next }, { status: 409, refused: 'roster_is_published' })
      }),
    )
}
