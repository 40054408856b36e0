import { Router } from 'express'
import { type ShiftOfOne, shiftsAhead, shiftsPast } from '../../sql/rosters/own-offers.ts'
import { ShiftsPage } from '../../views/rosters/shifts-page.tsx'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { daysOfMonths } from './offer-rules.ts'

/** Shifts on a page of what is over. */
const SHOWN = 20
const LAST_PAGE = 1000

const pageOfDone = (page: number) => `/me/shifts?which=done&page=${page}`

/** A volunteer's own shifts: what comes, and what is over. */
export const ownShiftsRoutes = (context: Context): Router => {
  const { sql, now } = context
  const worker = asWorker(context)

  return Router().get(
    '/me/shifts',
    worker(async ({ query }, response, { who, staff }) => {
      const { visit } = response.locals
      const page = Math.min(numberIn(query.page) ?? 1, LAST_PAGE)
      const done = query.which === 'done'
      const past = { now: now(), offset: (page - 1) * SHOWN, most: SHOWN + 1 }
      const found: readonly ShiftOfOne[] = done
        ? await shiftsPast(sql, who, past)
        : await shiftsAhead(sql, who, now())
      const shifts = done ? found.slice(0, SHOWN) : found
      sendPage(
        response,
        200,
        <ShiftsPage
          {...{ visit, staff, shifts }}
          which={done ? 'done' : 'next'}
          days={daysOfMonths(shifts.map(({ starts }) => starts))}
          earlier={found.length > shifts.length ? pageOfDone(page + 1) : null}
          later={done && page > 1 ? pageOfDone(page - 1) : null}
        />,
      )
    }),
  )
}
