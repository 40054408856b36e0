import { type Response, Router } from 'express'
import { z } from 'zod'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { type FeedChoice, feedChoices } from '../../sql/calendars/feed-choices.ts'
import type { FeedShown } from '../../views/calendars/feed-sheet.tsx'
import { FeedsPage } from '../../views/calendars/feeds-page.tsx'
import { one, versionShown, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { squareOf } from '../http/square-of.ts'
import { asSignedIn } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { feedPath } from './feed-key.ts'
import { renewAddress } from './renew-feed.ts'
import { unsubscribe } from './revoke-feed.ts'
import { subscribe } from './subscribe.ts'

const HERE = '/me/calendars'
const openForm = z.strictObject({
  scope: one.pipe(z.enum(['mine', 'organisation', 'room', 'duty'])),
  of: wholeNumber,
})
const renewalForm = z.strictObject({ feed: wholeNumber, epoch: versionShown })
const revocationForm = z.strictObject({ feed: wholeNumber })

/** One's own feeds: which there are and may be, their addresses, another one, none any more. */
export const ownFeedsRoutes = (context: Context): Router => {
  const { sql, keys, config, now } = context
  // What a coordinator may read shows here, so they prove who they are as on their own pages (security.md 10).
  const wholly = asSignedIn(context, { wholly: true })
  const choicesOf = (who: SignedIn) => feedChoices(sql, who, parkDay(now()))

  const shown = (choice: FeedChoice): FeedShown[] => {
    const { feedId, linkEpoch } = choice
    if (feedId === null || linkEpoch === null) return []
    const path = feedPath(keys, { feedId, linkEpoch })
    const opens = `webcal://${config.publicUrl.host}${path}`
    const address = `${config.publicUrl.origin}${path}`
    return [{ ...choice, feedId, linkEpoch, address, opens, square: squareOf(opens) }]
  }
  const back = (response: Response, feedId?: number) =>
    response.redirect(303, feedId === undefined ? HERE : `${HERE}#feed-${feedId}`)

  const router = Router()
  router.get(
    HERE,
    wholly(async (_request, response, { who, staff }) => {
      const { visit } = response.locals
      const all = await choicesOf(who)
      const choices = all.filter(({ feedId }) => feedId === null)
      sendPage(response, 200, <FeedsPage {...{ visit, staff, choices }} feeds={all.flatMap(shown)} />)
    }),
  )
  router.post(
    HERE,
    wholly(async (request, response, { who }, next) => {
      const { scope, of } = heldIn(openForm, request.body)
      const choices = await choicesOf(who)
      // What is not theirs is not there (R61).
      if (!choices.some(choice => choice.scope === scope && choice.scopeId === of)) return next()
      back(response, await subscribe(context, who, { scope, scopeId: of }))
    }),
  )
  router.post(
    `${HERE}/renewal`,
    wholly(async (request, response, { who }) => {
      const { feed, epoch } = heldIn(renewalForm, request.body)
      await renewAddress(context, who, { feedId: feed, linkEpoch: epoch })
      back(response, feed)
    }),
  )
  router.post(
    `${HERE}/revocation`,
    wholly(async (request, response, { who }) => {
      await unsubscribe(context, who, heldIn(revocationForm, request.body).feed)
      back(response)
    }),
  )
  return router
}
