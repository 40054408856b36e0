import { type Response, Router } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { offerOfRoster, type ShiftOfOne } from '../../sql/rosters/own-offers.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { rosterOf } from '../../sql/rosters/roster-shown.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { AnswerForPage } from '../../views/rosters/answer-for-page.tsx'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker, type Behind } from '../http/who-works.ts'
import { type AnswerShown, answerPosted, offersFirst } from './answer-form.ts'

interface Asked {
  readonly response: Response
  readonly who: RosterMaker
  readonly staff: Staff
  readonly offer: ShiftOfOne
  readonly body: unknown
  readonly next: () => void
}

/** Answering for whoever was asked (代填, R47a). */
export const answerForRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/assignments/:assignment/answer'

  const withOffer = (does: (asked: Asked) => unknown) => {
    const handler: Behind<RosterMaker> = async ({ params, body }, response, { who, staff }, next) => {
      const [rosterId, assignmentId] = [numberIn(params.roster), numberIn(params.assignment)]
      const roster = rosterId === null ? undefined : await rosterOf(sql, who.organisation, rosterId)
      const offer =
        roster && assignmentId !== null
          ? await offerOfRoster(sql, roster.rosterId, assignmentId, now())
          : undefined
      if (!offer) return next()
      await does({ response, who, staff, offer, body, next })
    }
    return coordinator(handler)
  }

  const show = async ({ response, who, staff, offer }: Asked, { status, ...shown }: AnswerShown) => {
    const roster = rosterAddress(who.organisation.slug, offer.rosterId)
    const action = `${roster}/assignments/${offer.assignmentId}/answer`
    const positions = await positionsOf(sql, offer.rosterId)
    const held = positions.find(({ assignmentId }) => assignmentId === offer.assignmentId)
    const visit = { ...response.locals.visit, back: action }
    const offers = [offer]
    sendPage(
      response,
      status,
      <AnswerForPage {...{ visit, staff, roster, action, offers }} {...shown} person={held?.person ?? ''} />,
    )
  }

  return Router()
    .get(
      address,
      withOffer(asked => show(asked, offersFirst(false))),
    )
    .post(
      address,
      withOffer(async asked => {
        const { response, who, offer, body, next } = asked
        const by = { personId: offer.personId, accountId: who.accountId, filledIn: true }
        const shown = await answerPosted(context, by, [offer], body)
        if (shown === 'absent') return next()
        if (shown === null)
          return response.redirect(303, rosterAddress(who.organisation.slug, offer.rosterId))
        await show(asked, shown)
      }),
    )
}
