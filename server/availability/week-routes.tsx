import { type Response, Router } from 'express'
import type { DateTime } from 'luxon'
import { earliestOfDoor } from '../../sql/availability/slots.ts'
import { type ServiceShown, serviceAt, servicesOfDoor } from '../../sql/booking/services.ts'
import { ClosedServicePage } from '../../views/availability/closed-service-page.tsx'
import { NextThreePage } from '../../views/availability/next-three-page.tsx'
import { WeekPage } from '../../views/availability/week-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { aloneServices } from './alone-services.ts'
import { startsOffered } from './open-starts.ts'
import { daysAhead } from './rules.ts'
import { shownWeek } from './shown-week.ts'

/** Other services of the same door that can be had, the soonest first: for whom this one cannot. */
const insteadOf = async ({ sql }: Context, { door, serviceId }: ServiceShown, at: DateTime) => {
  const [services, earliest] = await Promise.all([
    servicesOfDoor(sql, door),
    earliestOfDoor(sql, { door, now: at }),
  ])
  return earliest
    .flatMap(({ serviceId: other, starts }) => {
      const service = services.find(({ serviceId }) => serviceId === other)
      return service && starts && other !== serviceId ? [{ service, starts }] : []
    })
    .toSorted((one, other) => one.starts.toMillis() - other.starts.toMillis())
    .slice(0, 3)
}

const sendWeek = async (context: Context, response: Response, service: ServiceShown, asked: unknown) => {
  const at = context.now()
  const [{ open, ...shown }, alone] = await Promise.all([
    shownWeek(context, service, { asked }),
    service.partiesMost === 2 ? aloneServices(context.sql, response.locals.visit.locale) : [],
  ])
  sendPage(
    response,
    200,
    <WeekPage
      visit={response.locals.visit}
      {...{ service, alone, ...shown }}
      today={parkDay(at)}
      month={daysAhead(open, { today: at.startOf('day'), days: service.horizonDays })}
      instead={shown.earliest === null ? await insteadOf(context, service, at) : []}
    />,
  )
}

/** A service's times: its week; of a scarce one the next three and no more (R19b); of a closed one, why. */
export const weekRoutes = (context: Context) =>
  Router().get('/t/:address', async ({ params, query }, response, next) => {
    const { sql, now } = context
    const { visit } = response.locals
    const service = await serviceAt(sql, params.address)
    if (!service) return next()
    if (service.closedBecauseZh !== null) {
      const at = now()
      const instead = await insteadOf(context, service, at)
      return sendPage(
        response,
        200,
        <ClosedServicePage {...{ visit, service, instead }} today={parkDay(at)} />,
      )
    }
    if (service.shows === 'week') return sendWeek(context, response, service, query.from)
    const times = await startsOffered(context, service)
    sendPage(response, 200, <NextThreePage {...{ visit, service, times }} />)
  })
