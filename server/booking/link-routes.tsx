import { Router } from 'express'
import { z } from 'zod'
import { LinkPage } from '../../views/booking/link-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { giveVisit } from '../http/who-asks.ts'
import { one } from './form-fields.ts'
import { openByLink } from './open-appointment.ts'

const key = z.string().max(100)
const openingForm = z.strictObject({ k: one.pipe(key) })

/** Links in messages: opening one shows a button, pressing it swaps the key for a cookie (security.md 1 and 3). */
export const linkRoutes = (context: Context) => {
  const router = Router()

  router.get('/a/:reference', ({ params, query }, response, next) => {
    const { success, data } = key.safeParse(query.k)
    if (!success) return next()
    // Nobody is asked whether the link is good: a page that differed would tell a scanner.
    const visit = { ...response.locals.visit, back: '/' }
    sendPage(response, 200, <LinkPage visit={visit} reference={params.reference} linkKey={data} />)
  })

  router.post('/a/:reference/session', async (request, response, next) => {
    const { value } = readForm(openingForm, request.body)
    const secret = value ? await openByLink(context, request.params.reference, value.k) : null
    if (secret === null) return next()
    await giveVisit(context, request, response, secret)
    response.redirect(303, '/appointment')
  })

  return router
}
