import { type Response, Router } from 'express'
import { type OwnContact, ownContact } from '../../sql/booking/own-contact.ts'
import { timeShown } from '../../sql/booking/shown.ts'
import { ContactHeldPage } from '../../views/booking/contact-held-page.tsx'
import { ContactPage } from '../../views/booking/contact-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { changeContact } from './change-contact.ts'
import { changeOwn } from './change-own.ts'
import { changeFrom, contactForm, typedFrom } from './contact-form.ts'
import { standsAsShown, wordOfShown } from './contact-shown.ts'
import { openContact } from './open-contact.ts'
import { isPast } from './rules.ts'
import { sendRefusal } from './send-refusal.tsx'

/** How one may be reached, and changing it; the link alone does not reach here (R16). */
export const contactRoutes = (context: Context) => {
  const router = Router()

  const show = (response: Response, status: 200 | 422, present: OwnContact, form: FormState) =>
    sendPage(
      response,
      status,
      <ContactPage
        visit={{ ...response.locals.visit, back: '/appointment/contact' }}
        form={form}
        present={{ by: present.reachBy, contact: openContact(context, present) }}
        party={present.partyId}
        sequence={Number(form.typed.sequence ?? present.sequence)}
        shown={form.typed.shown?.[0] ?? wordOfShown(context, present)}
      />,
    )

  router.get('/appointment/contact', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const present = await ownContact(context.sql, mine)
    const past = isPast(await timeShown(context.sql, mine), context.now())
    if (past || present.over || present.erased) return response.redirect(303, '/appointment')
    if (present.held) return sendPage(response, 200, <ContactHeldPage visit={response.locals.visit} />)
    show(response, 200, present, { typed: typedFrom(present), faults: {} })
  })

  router.post('/appointment/contact', async (request, response, next) => {
    const holder = await holderOf(context, request)
    const mine = holder && trusted(holder)
    if (!mine) return next()
    const present = await ownContact(context.sql, mine)
    await changeOwn(mine, readForm(contactForm(present), request.body), response, {
      again: form => {
        if (form.faults.shown) throw new BadRequest()
        if (present.held) return sendRefusal(response, 409, 'a_voice_is_awaited')
        const stands =
          !present.over && !present.erased && standsAsShown(context, present, form.typed.shown?.[0] ?? '')
        if (!stands) return sendRefusal(response, 409, 'appointment_has_changed')
        show(response, 422, present, form)
      },
      does: async answered => {
        await changeContact(context, mine, changeFrom(answered))
        return '/appointment'
      },
    })
  })

  return router
}
