import { Router } from 'express'
import { CardPage } from '../../views/availability/card-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { readCard } from './read-card.ts'
import { readWaits } from './read-waits.ts'

/** The card of a day, to be printed in the morning. */
export const cardRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  return Router().get(
    '/o/:organisation/day/:day/card',
    coordinator(async ({ params }, response, { who: { organisation }, staff }, next) => {
      const midnight = dayStarts(String(params.day))
      if (!midnight) return next()
      const day = parkDay(midnight)
      const [card, waits] = await Promise.all([
        readCard(context, organisation, day),
        readWaits(context, organisation),
      ])
      const { slug } = organisation
      sendPage(
        response,
        200,
        <CardPage {...{ visit: response.locals.visit, staff, slug, day, card, waits }} />,
      )
    }),
  )
}
