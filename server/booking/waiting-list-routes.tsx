import { Router } from 'express'
import { z } from 'zod'
import { ownWaitingOf } from '../../sql/booking/own-waiting.ts'
import { WaitingListPage } from '../../views/booking/waiting-list-page.tsx'
import { look } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { leaveWaiting } from './end-offer.ts'
import { one } from './form-fields.ts'
import { readOwnWaiting } from './read-own-waiting.ts'

const whose = z.strictObject({ reference: one.pipe(z.string().regex(/^\d{8}$/)) })

/** Who waits for the services of an organisation, and taking somebody off the list who has asked for it (R19, R60). */
export const waitingListRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router()
    .get(
      '/o/:organisation/waiting',
      coordinator(async (_request, response, { who, staff }) => {
        const entries = await readOwnWaiting(context, who)
        const { visit } = response.locals
        sendPage(
          response,
          200,
          <WaitingListPage {...{ visit, staff, entries }} slug={who.organisation.slug} />,
        )
      }),
    )
    .post(
      '/o/:organisation/waiting/contact',
      coordinator(async (request, response, { who }, next) => {
        const { reference } = heldIn(whose, request.body)
        const waitingEntryId = await ownWaitingOf(context.sql, who.organisation, reference)
        if (waitingEntryId === undefined) return next()
        await look(context, { waitingEntryId, accountId: who.accountId, verb: 'contact.read' })
        response.redirect(303, `/o/${who.organisation.slug}/waiting`)
      }),
    )
    .post(
      '/o/:organisation/waiting/removal',
      coordinator(async (request, response, { who }, next) => {
        const { reference } = heldIn(whose, request.body)
        const waitingEntryId = await ownWaitingOf(context.sql, who.organisation, reference)
        if (waitingEntryId === undefined) return next()
        await leaveWaiting(context, waitingEntryId, who.accountId)
        response.redirect(303, `/o/${who.organisation.slug}/waiting`)
      }),
    )
}
