import { Router } from 'express'
import { boardAddress } from '../../views/availability/board-addresses.ts'
import { BoardPage } from '../../views/availability/board-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import { boardVersion } from './board-version.ts'
import { readBoard } from './read-board.ts'
import { readWaits } from './read-waits.ts'
import { confirmsYears } from './year-to-confirm.ts'

/** The day's board of an organisation (R60). */
export const boardRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const today = coordinator((_request, response, { who: { organisation } }) =>
    response.redirect(303, boardAddress(organisation.slug, parkDay(context.now()))),
  )
  return Router()
    .get('/o/:organisation', today)
    .get('/o/:organisation/day', today)
    .get(
      '/o/:organisation/day/:day',
      coordinator(async ({ params }, response, { who: { organisation }, staff }, next) => {
        const midnight = dayStarts(String(params.day))
        if (!midnight) return next()
        const [board, waits] = await Promise.all([
          readBoard(context, organisation, midnight),
          readWaits(context, organisation),
        ])
        const days = {
          day: parkDay(midnight),
          before: parkDay(midnight.minus({ days: 1 })),
          after: parkDay(midnight.plus({ days: 1 })),
        }
        const { visit } = response.locals
        const { slug } = organisation
        sendPage(
          response,
          200,
          <BoardPage
            {...{ visit, staff, slug, ...days, waits, board, version: boardVersion(board, waits) }}
            confirms={confirmsYears(staff)}
          />,
        )
      }),
    )
}
