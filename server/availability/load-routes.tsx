import { Router } from 'express'
import { loadsOfDays, loadsOfPeople } from '../../sql/availability/loads.ts'
import { LoadMonthPage } from '../../views/availability/load-month-page.tsx'
import { LoadWeekPage } from '../../views/availability/load-week-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { dayStarts, parkDay } from '../park-time.ts'

/** An organisation's week and month: how much of its people's hours is taken, and how many sessions are held. */
export const loadRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql } = context
  return Router()
    .get(
      '/o/:organisation/week/:day',
      coordinator(async ({ params }, response, { who: { organisation: of }, staff }, next) => {
        const monday = dayStarts(String(params.day))?.startOf('week')
        if (!monday) return next()
        const asked = { of, from: parkDay(monday), days: 7 }
        const [days, people] = await Promise.all([loadsOfDays(sql, asked), loadsOfPeople(sql, asked)])
        const { visit } = response.locals
        sendPage(response, 200, <LoadWeekPage {...{ visit, staff, slug: of.slug, days, people }} />)
      }),
    )
    .get(
      '/o/:organisation/month/:month',
      coordinator(async ({ params }, response, { who: { organisation: of }, staff }, next) => {
        const first = dayStarts(`${params.month}-01`)
        if (!first) return next()
        const asked = { of, from: parkDay(first), days: first.daysInMonth ?? 31 }
        const days = await loadsOfDays(sql, asked)
        const { visit } = response.locals
        sendPage(response, 200, <LoadMonthPage {...{ visit, staff, slug: of.slug, days }} />)
      }),
    )
}
