import type { Response } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RosterPage } from '../../views/rosters/roster-page.tsx'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { lastDayOf } from './last-day.ts'
import { qualificationNames } from './own-roster.ts'
import { chosenWeek, postedWeek, weeksOf } from './posted-week.ts'
import { readRoster } from './read-roster.ts'
import { rosterActions } from './roster-rules.ts'

/** Seconds until the page of one that is being made is asked for again: time to read it, and to reach its button. */
const AGAIN = '10'

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly rosterId: number
  /** The Monday that is asked for. */
  readonly week?: unknown
  /** Somebody else has thrown it away meanwhile. */
  readonly next: () => void
}

/** Shows the page of a roster. */
export const showRoster = async (
  context: Context,
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
  const monday = chosenWeek(weeks, asked, parkDay(context.now()))
  const week = postedWeek(read.positions, monday)
  if (read.making?.runs) response.set('Refresh', AGAIN)
  const back = rosterAddress(slug, rosterId)
  sendPage(
    response,
    status,
    <RosterPage
      {...{ staff, slug, read, week, weeks, monday, names, refused }}
      visit={{ ...visit, back }}
      actions={rosterActions(read)}
      last={lastDayOf(read.roster)}
    />,
  )
}
