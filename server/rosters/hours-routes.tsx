import { Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { hoursOfOne, hoursOfOwn, type Period } from '../../sql/rosters/hours.ts'
import { rostersToSettle } from '../../sql/rosters/settling.ts'
import { HoursPage } from '../../views/rosters/hours-page.tsx'
import type { HoursShown } from '../../views/rosters/hours-told.tsx'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { exportHours } from './export-hours.ts'
import { periodAsked } from './period-form.ts'
import { sumBy } from './sum-hours.ts'

/** The hours of an organisation, for its coordinators, and as a table to take away (R48). */
export const hoursRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const fresh = asCoordinator(context, { fresh: true })
  const { sql, now } = context

  const read = async ({ organisation }: Coordinator, period: Period, personId: number | null) => {
    const summed = await hoursOfOwn(sql, organisation, period)
    const person = summed.find(one => one.personId === personId)
    const entries = person ? await hoursOfOne(sql, organisation, person.personId, period) : []
    const shown: HoursShown = {
      period,
      people: sumBy(summed, ({ personId }) => String(personId)),
      activities: sumBy(summed, ({ nameZh }) => nameZh),
      months: sumBy(
        summed.toSorted((one, other) => one.month.localeCompare(other.month)),
        ({ month }) => month,
      ),
      of: person ? { personId: person.personId, name: person.name, entries } : null,
    }
    return shown
  }

  return Router()
    .get(
      '/o/:organisation/hours',
      coordinator(async ({ query }, response, { who, staff }) => {
        const { value: period, ...form } = periodAsked(query, now())
        const hours = period ? await read(who, period, numberIn(query.person)) : null
        sendPage(
          response,
          hours ? 200 : 422,
          <HoursPage
            {...{ visit: response.locals.visit, staff, slug: who.organisation.slug, form, hours }}
            toSettle={await rostersToSettle(sql, who.organisation, now())}
          />,
        )
      }),
    )
    .get(
      '/o/:organisation/hours.csv',
      fresh(async ({ method, query }, response, { who }) => {
        const { value: period } = periodAsked(query, now())
        if (!period) throw new BadRequest()
        response.attachment('hours.csv').type('text/csv; charset=utf-8')
        // Who only asks whether it is there has taken nothing away.
        if (method === 'HEAD') return void response.end()
        response.send(await exportHours(context, who, period, response.locals.visit.locale))
      }),
    )
}
