import { Router } from 'express'
import { z } from 'zod'
import { boardAddress } from '../../views/availability/board-addresses.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { appointmentGate, BASE } from './appointment-gate.ts'
import { start } from './booking-forms.ts'
import { maybe, one, versionShown } from './form-fields.ts'
import { moveForStaff } from './move-for-staff.ts'
import { readAppointment } from './one-appointment.ts'
import { oneAppointmentPages } from './one-appointment-pages.tsx'

/** `to` says where it was asked: whoever drew it on the day's board goes on there. */
const timeForm = z.strictObject({
  ...{ sequence: versionShown, from: one, start },
  to: maybe(one.pipe(z.literal('day'))),
})

/** Moving an appointment of the own organisation: of two who do it at once, the second is told what changed meanwhile. */
export const oneTimeRoutes = (context: Context): Router => {
  const withAppointment = appointmentGate(context)
  const pages = oneAppointmentPages(context)

  return Router()
    .get(
      `${BASE}/time`,
      withAppointment(({ request, response, looking, read }) =>
        pages.times(response, 200, looking, { read, from: request.query.from }),
      ),
    )
    .post(
      `${BASE}/time`,
      withAppointment(async ({ request, response, looking, read, base }) => {
        const form = readForm(timeForm, request.body)
        const from = form.typed.from?.[0]
        if (!form.value) return pages.times(response, 422, looking, { read, from, form })
        const { appointmentId } = read.appointment
        const { sequence, start: starts, to } = form.value
        try {
          await moveForStaff(
            context,
            { appointmentId, accountId: looking.who.accountId },
            { starts, sequence },
          )
          const { slug } = looking.who.organisation
          response.redirect(303, to === 'day' ? boardAddress(slug, parkDay(starts)) : base)
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          const now = await readAppointment(context, looking.who, appointmentId)
          await pages.times(response, status, looking, { read: now ?? read, from, form, refused: rule })
        }
      }),
    )
}
