import { Router } from 'express'
import { countSafetyCases } from '../../sql/booking/safety-cases.ts'
import { sessionsAhead, sessionsUnclear } from '../../sql/booking/worker-sessions.ts'
import { certificatesOf } from '../../sql/people/certificates.ts'
import { offersOf } from '../../sql/rosters/own-offers.ts'
import { urgentOf } from '../../sql/rosters/own-urgent.ts'
import { swapsAskedOf } from '../../sql/rosters/swaps-shown.ts'
import { OwnDayPage } from '../../views/booking/own-day-page.tsx'
import { enteredOf } from '../availability/enter-time.ts'
import { partsOfPark, workingWeekShown } from '../availability/working-week-shown.ts'
import type { Context } from '../context.ts'
import { safetyWorkerIn } from '../http/safety-gate.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { runningOut } from '../people/rules.ts'

/** As long as the name of who came is kept (R63). */
const DAYS_ASKED = 30

/** A worker's own day. */
export const ownDayRoutes = (context: Context) => {
  const router = Router()
  const worker = asWorker(context)

  router.get(
    '/me',
    worker(async ({ query }, response, { who, staff }) => {
      const now = context.now()
      const day = parkDay(now)
      const ahead = await sessionsAhead(context.sql, who, now)
      const unclear = await sessionsUnclear(context.sql, who, now.minus({ days: DAYS_ASKED }))
      const parts = await partsOfPark(context)
      const safety = await safetyWorkerIn(context, who)
      const { said } = await workingWeekShown(context, who.personId, { from: day, parts })
      sendPage(
        response,
        200,
        <OwnDayPage
          {...{ visit: response.locals.visit, staff, now }}
          safety={safety && (await countSafetyCases(context.sql, safety, now))}
          today={ahead.filter(({ starts }) => parkDay(starts) <= day)}
          next={ahead.filter(({ starts }) => parkDay(starts) > day)}
          unclear={unclear}
          passedOn={query.done === 'passed-on'}
          week={said}
          runningOut={runningOut(await certificatesOf(context.sql, who.personId, day))}
          offers={(await offersOf(context.sql, who, now)).filter(({ state }) => state === 'offered').length}
          swaps={(await swapsAskedOf(context.sql, who, now)).length}
          urgent={await urgentOf(context.sql, who, now)}
          leave={await enteredOf(context, 'leave', who.personId)}
        />,
      )
    }),
  )

  return router
}
