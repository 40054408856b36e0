import { type Response, Router } from 'express'
import { z } from 'zod'
import { invitationAt, invitationIssued } from '../../sql/booking/invitations.ts'
import { DeskInvitationPage } from '../../views/booking/desk-invitation-page.tsx'
import { DeskNumberPage } from '../../views/booking/desk-number-page.tsx'
import { untouched } from '../../views/kit/form.ts'
import { looksAt } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asReceptionist } from '../http/who-works.ts'
import type { AtTheDesk } from './desk-pages.tsx'
import { one } from './form-fields.ts'
import { handedLink } from './handed-link.ts'
import { issueInvitation } from './issue-invitation.ts'

const BASE = '/desk/invitation'

/** Eight digits as they are read out, or the whole link as it is scanned. */
const numberForm = z.strictObject({
  number: one.transform(text => {
    const typed = text.normalize('NFKC')
    return /\/i\/(\d{8})\b/.exec(typed)?.[1] ?? typed.replace(/\D/g, '')
  }),
})

interface Asked {
  readonly form?: ReadForm<unknown>
  /** There is no such number. */
  readonly notThere?: boolean
}

/**
 * Issues an invitation anew for whoever is invited and stands at the desk with neither reference nor passcode (R14): by the number in
 * their link, which whoever booked knows as well. So any number that there is gives a link, and one that is answered or over opens
 * nothing: nobody reads from it what the other did. Nothing else is shown of it (R61, R69).
 */
export const deskNumberRoutes = (context: Context): Router => {
  const { sql } = context
  const desk = asReceptionist(context)

  const ask = (
    response: Response,
    status: 200 | 422,
    { staff, form = untouched, notThere = false }: Pick<AtTheDesk, 'staff'> & Asked,
  ) => {
    const visit = { ...response.locals.visit, back: BASE }
    sendPage(response, status, <DeskNumberPage {...{ visit, staff, form, notThere }} />)
  }

  return Router()
    .get(
      BASE,
      desk((_request, response, { staff }) => ask(response, 200, { staff })),
    )
    .post(
      BASE,
      desk(async ({ body }, response, { who, staff }) => {
        const form = readForm(numberForm, body)
        const invitation = await invitationAt(sql, form.value?.number ?? '')
        if (!invitation) return ask(response, 422, { staff, form, notThere: true })
        await issueInvitation(context, invitation, who.accountId)
        response.redirect(303, `${BASE}/${invitation.partyId}`)
      }),
    )
    .get(
      `${BASE}/:party`,
      desk(async ({ params }, response, { who, staff }, next) => {
        const partyId = numberIn(params.party)
        const partyIds = partyId === null ? [] : [partyId]
        const [issued] = await looksAt(context, {
          accountId: who.accountId,
          verb: 'invitation.issue',
          partyIds,
        })
        const invitation = issued === undefined ? undefined : await invitationIssued(sql, who, issued)
        if (!invitation) return next()
        const { visit } = response.locals
        const handed = handedLink(context, invitation)
        sendPage(response, 200, <DeskInvitationPage {...{ visit, staff }} back="/desk" {...handed} />)
      }),
    )
}
