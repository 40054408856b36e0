import { Router } from 'express'
import { z } from 'zod'
import { earliestOfDoor } from '../../sql/availability/slots.ts'
import { servicesOfDoor } from '../../sql/booking/services.ts'
import type { Door } from '../../views/availability/addresses.ts'
import { DoorPage } from '../../views/availability/door-page.tsx'
import { type Filters, filterValues } from '../../views/availability/filters.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { aloneServices } from './alone-services.ts'
import { isLeftBy } from './rules.ts'

const doorNumber = z.enum(['1', '2', '3', '4']).transform(digit => Number(digit) as Door)

/** What the address asks for; what it says twice or what no filter of ours says is as if it were not there. */
const filters: z.ZodType<Filters> = z.object({
  who: z.enum(filterValues.who).optional().catch(undefined),
  age: z.enum(filterValues.age).optional().catch(undefined),
  when: z.enum(filterValues.when).optional().catch(undefined),
})

/** A door's services, each with its earliest open start. */
export const doorRoutes = ({ sql, now }: Context) =>
  Router().get('/d/:door', async ({ params, query }, response, next) => {
    const { success, data: door } = doorNumber.safeParse(params.door)
    if (!success) return next()
    const { visit } = response.locals
    const at = now()
    const chosen = filters.parse(query)
    const [services, earliest, alone] = await Promise.all([
      servicesOfDoor(sql, door),
      earliestOfDoor(sql, { door, now: at }),
      door === 1 ? aloneServices(sql, visit.locale) : [],
    ])
    const times = new Map(earliest.map(({ serviceId, starts }) => [serviceId, starts]))
    const offered = services
      .filter(service => isLeftBy(service, chosen))
      .map(service => ({ ...service, earliest: times.get(service.serviceId) ?? null }))
    sendPage(
      response,
      200,
      <DoorPage {...{ visit, door }} services={offered} filters={chosen} today={parkDay(at)} alone={alone} />,
    )
  })
