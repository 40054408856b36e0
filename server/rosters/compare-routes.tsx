import { type Response, Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { draftsBeside } from '../../sql/rosters/variants.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { ComparePage } from '../../views/rosters/compare-page.tsx'
import { nothing, versionShown, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerButton, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { compareDrafts } from './compare-drafts.ts'
import { chooseDraft, keepCopy } from './keep-draft.ts'
import { asOwnRoster, ownRoster, qualificationNames } from './own-roster.ts'
import { readProblem } from './read-problem.ts'

const choosingForm = z.strictObject({
  ...{ other: wholeNumber, version: versionShown, other_version: versionShown },
})

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly roster: RosterShown
  /** The draft that is asked for beside it. */
  readonly beside?: unknown
}

/** Two drafts of one duty side by side: kept, compared, and one of them chosen. */
export const compareRoutes = (context: Context): Router => {
  const { sql, now } = context
  const asOwn = asOwnRoster(context)
  const address = '/o/:organisation/rosters/:roster'

  const show = async (
    response: Response,
    { who, staff, roster, beside }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: rosterAddress(slug, roster.rosterId, '/comparison') }
    const variants = roster.state === 'draft' ? await draftsBeside(sql, roster) : []
    const chosen = variants.find(({ rosterId }) => rosterId === numberIn(beside)) ?? variants.at(-1) ?? null
    const [names, one, other] = await Promise.all([
      qualificationNames(context, visit.locale),
      chosen && readProblem(sql, roster.rosterId, now()),
      chosen && readProblem(sql, chosen.rosterId, now()),
    ])
    const comparison = one && other ? compareDrafts(one, other) : null
    sendPage(
      response,
      status,
      <ComparePage {...{ visit, staff, slug, roster, names, variants, chosen, comparison, refused }} />,
    )
  }

  return Router()
    .get(
      `${address}/comparison`,
      asOwn(async (request, response, { who, staff, roster }) => {
        await show(response, { who, staff, roster, beside: request.query.with })
      }),
    )
    .post(
      `${address}/comparison`,
      asOwn(async (request, response, { who, staff, roster }) => {
        const { other, version, other_version: otherVersion } = heldIn(choosingForm, request.body)
        const { rosterId } = roster
        await answerButton(response, {
          does: async () => {
            await chooseDraft(context, who, { ...roster, version }, { other, otherVersion })
            return rosterAddress(who.organisation.slug, rosterId)
          },
          again: async again => {
            const present = (await ownRoster(context, who, request)) ?? roster
            await show(response, { who, staff, roster: present }, again)
          },
        })
      }),
    )
    .post(
      `${address}/variants`,
      asOwn(async (request, response, { who, staff, roster }) => {
        heldIn(nothing, request.body)
        const { rosterId } = roster
        await answerButton(response, {
          does: async () => {
            const copied = await keepCopy(context, who, rosterId)
            return rosterAddress(who.organisation.slug, rosterId, `/comparison?with=${copied}`)
          },
          again: again => show(response, { who, staff, roster }, again),
        })
      }),
    )
}
