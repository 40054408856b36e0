import type { Response } from 'express'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { BookingForPage } from '../../views/booking/booking-for-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { openStarts } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { dayStarts, parkDay } from '../park-time.ts'
import type { Rule } from '../refusal.ts'
import { bookingKeyOf } from './booking-key.ts'
import { MOST_STARTS } from './staff-rules.ts'

/** Whoever books for somebody: the desk any service, a coordinator those of the own organisation. */
export interface BookingFor {
  readonly accountId: number
  readonly services: readonly ServiceShown[]
  readonly base: string
  readonly staff: Staff
  readonly wing: 'desk' | 'organisation'
}

/** Of those services the one that was asked for; undefined when it is none of them. */
export const serviceAmong = ({ services }: BookingFor, code: string | undefined) =>
  services.find(service => service.code === code)

/** The page on which somebody is booked for, with everything typed so far and the times there are now. */
export const bookingForPages =
  (context: Context) =>
  async (
    response: Response,
    status: number,
    booking: BookingFor,
    {
      form = untouched,
      refused = null,
      stale = false,
    }: { readonly form?: FormState; readonly refused?: Rule | null; readonly stale?: boolean } = {},
  ) => {
    const { typed } = form
    const service = serviceAmong(booking, typed.service?.[0]) ?? booking.services[0]
    const midnight = dayStarts(typed.from?.[0] ?? '') ?? context.now().startOf('day')
    const open = service ? await openStarts(context, service) : []
    const starts = open.filter(start => start >= midnight).slice(0, MOST_STARTS)
    const { base, staff, wing, services } = booking
    sendPage(
      response,
      status,
      <BookingForPage
        visit={{ ...response.locals.visit, back: base }}
        {...{ base, staff, wing, services, starts, refused, stale, form }}
        service={service ?? null}
        from={parkDay(midnight)}
        bookingKey={bookingKeyOf(context, response.locals.browser, typed.key?.[0])}
      />,
    )
  }
