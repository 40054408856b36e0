import { Router } from 'express'
import { KeptPage } from '../../views/booking/kept-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { holderOf, trusted } from '../http/who-asks.ts'
import { readKept } from './read-kept.ts'

/** As a file in a folder, or in a list of downloads, it says nothing of what it is. */
const COPY = 'note.json'

/** One's own data, on screen and as a copy (PIPL 45); the link alone does not reach here (R16). */
export const keptRoutes = (context: Context) => {
  const router = Router()

  router.get('/appointment/kept', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const kept = await readKept(context, mine)
    sendPage(response, 200, <KeptPage visit={response.locals.visit} kept={kept} />)
  })

  router.get('/appointment/kept.json', async (request, response, next) => {
    const holder = await holderOf(context, request)
    if (!holder) return next()
    const mine = trusted(holder)
    if (!mine) return response.redirect(303, '/appointment/passcode')
    const kept = await readKept(context, mine)
    response.attachment(COPY).send(`${JSON.stringify(kept, null, 2)}\n`)
  })

  return router
}
