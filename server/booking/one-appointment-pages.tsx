import type { Response } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import { OneAppointmentPage } from '../../views/booking/one-appointment-page.tsx'
import { OneTimePage } from '../../views/booking/one-time-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { openStarts } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import type { Rule } from '../refusal.ts'
import type { AppointmentRead } from './one-appointment.ts'
import { MOST_STARTS } from './staff-rules.ts'

export interface Looking {
  readonly who: Coordinator
  readonly staff: Staff
}

/** The pages of one appointment, with what is true of it when they are shown. */
export const oneAppointmentPages = (context: Context) => ({
  /** Everything of it; after a refusal, with the rule that said no and what stands now. */
  one: (
    response: Response,
    status: number,
    { who, staff }: Looking,
    { read, refused = null }: { readonly read: AppointmentRead; readonly refused?: Rule | null },
  ): void => {
    const { visit } = response.locals
    const { slug } = who.organisation
    sendPage(response, status, <OneAppointmentPage {...{ visit, staff, slug, refused }} {...read} />)
  },

  /** The times it can be moved to, from a day on. */
  times: async (
    response: Response,
    status: number,
    { who, staff }: Looking,
    {
      read,
      from,
      form = untouched,
      refused = null,
    }: {
      readonly read: AppointmentRead
      readonly from: unknown
      readonly form?: FormState
      readonly refused?: Rule | null
    },
  ): Promise<void> => {
    const { appointment, steps, timeline } = read
    const { appointmentId, starts: begins } = appointment
    const midnight = dayStarts(typeof from === 'string' ? from : '') ?? context.now().startOf('day')
    const service = await serviceOfAppointment(context.sql, appointmentId)
    const open = steps.move
      ? await openStarts(context, service, { appointmentId, begins, arrives: begins })
      : []
    const starts = open.filter(start => start >= midnight).slice(0, MOST_STARTS)
    const { visit } = response.locals
    const { slug } = who.organisation
    const shown = { appointment, starts, form, refused, latest: timeline.done[0] ?? null }
    sendPage(
      response,
      status,
      <OneTimePage {...{ visit, staff, slug, ...shown }} from={parkDay(midnight)} movable={steps.move} />,
    )
  },
})
