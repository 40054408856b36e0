import { Router } from 'express'
import { z } from 'zod'
import { invitationAtDesk } from '../../sql/booking/invitations.ts'
import { DeskInvitationPage } from '../../views/booking/desk-invitation-page.tsx'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asReceptionist } from '../http/who-works.ts'
import { versionShown } from './form-fields.ts'
import { handedLink } from './handed-link.ts'
import { issueInvitation } from './issue-invitation.ts'
import { openedForDesk } from './opened-for-desk.ts'
import { openedActions } from './staff-rules.ts'

const BASE = '/desk/open/:party/invitation'
const pressForm = z.strictObject({ sequence: versionShown })

/** Issues an invitation anew for whoever stands at the desk, once whoever booked has given the passcode (R14, R69). */
export const deskInvitationRoutes = (context: Context): Router => {
  const desk = asReceptionist(context)
  return Router()
    .get(
      BASE,
      desk(async ({ params }, response, { who, staff }, next) => {
        const opened = await openedForDesk(context, who, params.party)
        const invitation = opened && (await invitationAtDesk(context.sql, who, opened.partyId))
        if (!opened || !invitation) return next()
        const back = `/desk/open/${opened.partyId}`
        const { visit } = response.locals
        sendPage(
          response,
          200,
          <DeskInvitationPage {...{ visit, staff, back }} {...handedLink(context, invitation)} />,
        )
      }),
    )
    .post(
      BASE,
      desk(async ({ params, body }, response, { who }, next) => {
        const opened = await openedForDesk(context, who, params.party)
        const invitation = opened && (await invitationAtDesk(context.sql, who, opened.partyId))
        if (!opened || !invitation) return next()
        heldIn(pressForm, body)
        if (!openedActions(opened, context.now()).invite)
          return response.redirect(303, `/desk/open/${opened.partyId}`)
        await issueInvitation(context, invitation, who.accountId)
        response.redirect(303, `/desk/open/${opened.partyId}/invitation`)
      }),
    )
}
