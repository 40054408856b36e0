import { Router } from 'express'
import { z } from 'zod'
import { invitationOf } from '../../sql/booking/invitations.ts'
import { timeShown } from '../../sql/booking/shown.ts'
import { InvitationPage } from '../../views/booking/invitation-page.tsx'
import { LinkPage } from '../../views/booking/link-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveVisit, holderOf } from '../http/who-asks.ts'
import { one } from './form-fields.ts'
import { FIRST_EPOCH, handedLink } from './handed-link.ts'
import { openInvitation } from './open-invitation.ts'
import { isPast } from './rules.ts'

const key = z.string().max(100)
const openingForm = z.strictObject({ k: one.pipe(key) })

/** The other party's invitation: handed on by whoever booked for two, and opened by one browser (R14). Nothing is sent to anybody. */
export const invitationRoutes = (context: Context) =>
  Router()
    .get('/appointment/invitation', async (request, response, next) => {
      const holder = await holderOf(context, request)
      if (!holder) return next()
      if (holder.openedWith === 'link') return response.redirect(303, '/appointment/passcode')
      const invitation = await invitationOf(context.sql, holder)
      if (!invitation) return next()
      const time = await timeShown(context.sql, holder)
      if (time.cancelled || isPast(time, context.now())) return response.redirect(303, '/appointment')
      const handed = handedLink(context, { ...invitation, invitationEpoch: FIRST_EPOCH })
      sendPage(response, 200, <InvitationPage visit={response.locals.visit} {...handed} />)
    })
    .get('/i/:reference', ({ params, query }, response, next) => {
      const { success, data } = key.safeParse(query.k)
      if (!success) return next()
      // Nobody is asked whether the link is good: a page that differed would tell a scanner.
      const visit = { ...response.locals.visit, back: '/' }
      sendPage(response, 200, <LinkPage visit={visit} at="i" reference={params.reference} linkKey={data} />)
    })
    .post('/i/:reference/session', async (request, response, next) => {
      const { value } = readForm(openingForm, request.body)
      const { browser } = response.locals
      const { reference } = request.params
      const secret = value ? await openInvitation(context, { reference, key: value.k, browser }) : null
      if (secret === null) return next()
      await giveVisit(context, request, response, secret)
      response.redirect(303, '/invitation')
    })
