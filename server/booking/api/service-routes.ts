import { Router } from 'express'
import { starts } from '../../../sql/availability/slots.ts'
import { servicesOfCodes } from '../../../sql/booking/services.ts'
import { servicesTold } from '../../../sql/booking/told.ts'
import type { Context } from '../../context.ts'
import { isOnline } from '../rules.ts'
import { Problem } from './problem.ts'
import { read } from './read-json.ts'
import { service, slot } from './told.ts'
import { serviceCode, span } from './wanted.ts'

/** What can be booked, and when. */
export const serviceRoutes = ({ sql, now }: Context) => {
  const router = Router()

  router.get('/api/v1/services', async (_request, response) => {
    response.json({ services: (await servicesTold(sql)).map(service) })
  })

  router.get('/api/v1/services/:code/slots', async ({ params, query }, response) => {
    const code = serviceCode.safeParse(params.code).data
    const [named] = code === undefined ? [] : await servicesOfCodes(sql, [code])
    if (!named) throw new Problem('absent')
    const { from, days } = read(span, { ...query })
    const { serviceId, minutes } = named
    const asked = { serviceId, now: now(), from, to: from.plus({ days }) }
    const all = isOnline(named) ? await starts(sql, asked) : []
    response.json({ slots: all.filter(({ open }) => open).map(({ starts }) => slot(starts, minutes)) })
  })

  return router
}
