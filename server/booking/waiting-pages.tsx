import type { Response } from 'express'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { WaitingFormPage } from '../../views/booking/waiting-form-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { allStarts } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { bookingKeyOf } from './booking-key.ts'
import { partsOfStarts } from './waiting-parts.ts'

/** What can be waited for: until when, and in which parts of a week the service is held at all. */
export const waitable = async (context: Context, service: ServiceShown) => {
  const all = await allStarts(context, service)
  const today = context.now()
  return {
    today: parkDay(today),
    last: parkDay(today.plus({ days: service.horizonDays })),
    held: partsOfStarts(all.map(({ starts }) => starts)),
  }
}

export type Waitable = Awaited<ReturnType<typeof waitable>>

interface Shown {
  readonly service: ServiceShown
  readonly waits: Waitable
  readonly form?: FormState
  /** The form was open too long: it goes on under another key. */
  readonly stale?: boolean
}

/** The page on which somebody begins to wait, with everything that was typed. */
export const sendWaitingForm = (
  context: Context,
  response: Response,
  status: 200 | 409 | 422,
  { service, waits, form = untouched, stale = false }: Shown,
) =>
  sendPage(
    response,
    status,
    <WaitingFormPage
      visit={response.locals.visit}
      {...{ service, form, stale, ...waits }}
      bookingKey={bookingKeyOf(context, response.locals.browser, form.typed.key?.[0])}
    />,
  )
