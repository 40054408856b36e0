import type { Response } from 'express'
import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { CheckPage } from '../../views/booking/check-page.tsx'
import { DetailsPage } from '../../views/booking/details-page.tsx'
import { RacedPage } from '../../views/booking/raced-page.tsx'
import type { FormState, Typed } from '../../views/kit/form.ts'
import { alternatives } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import type { Answers } from './answers.ts'
import { newBookingKey } from './booking-key.ts'

/** The start of a service that a page is about. */
export interface Asked {
  readonly service: ServiceShown
  readonly starts: DateTime
}

/** The pages on the way to an appointment, each with everything typed so far. */
export const bookingPages = (context: Context) => ({
  details: (response: Response, status: 200 | 422, asked: Asked, form?: FormState) =>
    sendPage(
      response,
      status,
      <DetailsPage visit={response.locals.visit} {...asked} {...(form === undefined ? {} : { form })} />,
    ),

  check: (
    response: Response,
    status: 200 | 409,
    asked: Asked,
    { answers, typed }: { answers: Answers; typed: Typed },
  ) =>
    sendPage(
      response,
      status,
      <CheckPage
        visit={response.locals.visit}
        {...asked}
        {...{ answers, typed }}
        bookingKey={newBookingKey(context, response.locals.browser)}
        stale={status === 409}
      />,
    ),

  raced: async (response: Response, { service, starts }: Asked, typed?: Typed) => {
    const nearest = await alternatives(context, service, starts)
    const bookingKey = newBookingKey(context, response.locals.browser)
    sendPage(
      response,
      409,
      <RacedPage
        visit={response.locals.visit}
        {...{ service, nearest }}
        lost={starts}
        {...(typed === undefined ? {} : { kept: { typed, bookingKey } })}
      />,
    )
  },
})
