import { Router } from 'express'
import {
  appointmentsOfOwn,
  servicesToChoose,
  workersToChoose,
} from '../../sql/booking/appointments-of-own.ts'
import { AppointmentsPage } from '../../views/booking/appointments-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { callsFor } from '../messages/calls-for.ts'
import { parkDay } from '../park-time.ts'
import { appointmentsAsked } from './appointments-asked.ts'

/** As many as a page holds. */
const MOST = 30

/** The appointments of an organisation, narrowed and page by page (R60). */
export const appointmentsRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asCoordinator(context)

  return Router().get(
    '/o/:organisation/appointments',
    coordinator(async ({ query }, response, { who: { organisation }, staff }) => {
      const asked = appointmentsAsked(query, now())
      const [rows, services, workers, calls] = await Promise.all([
        appointmentsOfOwn(sql, organisation, asked, { page: asked.page, most: MOST }),
        servicesToChoose(sql, organisation),
        workersToChoose(sql, organisation),
        callsFor(context, organisation),
      ])
      const { visit } = response.locals
      const pages = Math.max(asked.page, Math.ceil((rows[0]?.total ?? 0) / MOST))
      sendPage(
        response,
        200,
        <AppointmentsPage
          {...{ visit, staff, slug: organisation.slug, rows, services, workers, pages }}
          asked={{
            ...{ standing: asked.standing, first: asked.first, last: asked.last, page: asked.page },
            ...{ service: asked.serviceId, worker: asked.workerId, reference: asked.reference },
          }}
          calls={calls.length}
          today={parkDay(now())}
        />,
      )
    }),
  )
}
