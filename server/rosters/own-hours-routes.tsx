import { Router } from 'express'
import { ownHours } from '../../sql/rosters/hours.ts'
import { ownRecords } from '../../sql/rosters/records.ts'
import { OwnHoursPage } from '../../views/rosters/own-hours-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asWorker } from '../http/who-works.ts'
import { periodAsked } from './period-form.ts'
import { sumBy, sumOf } from './sum-hours.ts'

/** A volunteer's own hours (R48). */
export const ownHoursRoutes = (context: Context): Router => {
  const worker = asWorker(context)
  return Router().get(
    '/me/hours',
    worker(async ({ query }, response, { who, staff }) => {
      const { value: period, ...form } = periodAsked(query, context.now())
      const entries = period ? await ownHours(context.sql, who, period) : null
      const hours = entries && {
        entries,
        total: sumOf(entries),
        organisations: sumBy(entries, ({ organisationZh }) => organisationZh),
        months: sumBy(entries, ({ onDay }) => onDay.slice(0, 7)),
      }
      const { visit } = response.locals
      const records = await ownRecords(context.sql, who)
      sendPage(response, hours ? 200 : 422, <OwnHoursPage {...{ visit, staff, form, hours, records }} />)
    }),
  )
}
