import { type Response, Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { CopyPage } from '../../views/rosters/copy-page.tsx'
import { versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerButton, shownFirst } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { copyLast, readLastTime } from './copy-last.ts'
import { lastDayOf } from './last-day.ts'
import { asOwnRoster, ownRoster, qualificationNames } from './own-roster.ts'

const copyForm = z.strictObject({ version: versionShown })

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly roster: RosterShown
}

/** A draft laid as last time: what can be, what cannot, and why. */
export const copyRoutes = (context: Context): Router => {
  const { sql, now } = context
  const asOwn = asOwnRoster(context)
  const address = '/o/:organisation/rosters/:roster/copy'

  const show = async (
    response: Response,
    { who, staff, roster }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: rosterAddress(slug, roster.rosterId, '/copy') }
    const [names, read] = await Promise.all([
      qualificationNames(context, visit.locale),
      readLastTime(sql, roster.rosterId, now()),
    ])
    const last = read && { from: read.last.from, last: lastDayOf(read.last) }
    const posts = read?.posts ?? []
    sendPage(response, status, <CopyPage {...{ visit, staff, slug, roster, names, last, posts, refused }} />)
  }

  return Router()
    .get(
      address,
      asOwn(async (_request, response, { who, staff, roster }) => {
        await show(response, { who, staff, roster })
      }),
    )
    .post(
      address,
      asOwn(async (request, response, { who, staff, roster }) => {
        const { version } = heldIn(copyForm, request.body)
        const { rosterId } = roster
        await answerButton(response, {
          does: async () => {
            await copyLast(context, who, { rosterId, version })
            return rosterAddress(who.organisation.slug, rosterId, '/copy')
          },
          again: async again => {
            const present = (await ownRoster(context, who, request)) ?? roster
            await show(response, { who, staff, roster: present }, again)
          },
        })
      }),
    )
}
