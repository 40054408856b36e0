import type { Response } from 'express'
import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { CheckPage } from '../../views/booking/check-page.tsx'
import { DetailsPage } from '../../views/booking/details-page.tsx'
import { QuestionsPage } from '../../views/booking/questions-page.tsx'
import { RacedPage } from '../../views/booking/raced-page.tsx'
import { type FormState, type Typed, untouched } from '../../views/kit/form.ts'
import { aloneServices } from '../availability/alone-services.ts'
import { alternatives, isStart } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import type { Answers } from './answers.ts'
import { bookingKeyOf } from './booking-key.ts'

/** The start of a service that a page is about. */
export interface Asked {
  readonly service: ServiceShown
  readonly starts: DateTime
}

const keyFor = (context: Context, { locals }: Response, typed: Typed = {}) =>
  bookingKeyOf(context, locals.browser, typed.key?.[0])

/** A page of a session for two leads to where one comes alone (R15). */
const aloneFor = ({ sql }: Context, { locals }: Response, { service }: Asked) =>
  service.partiesMost === 2 ? aloneServices(sql, locals.visit.locale) : []

/** What the forms on the way are shown with. */
const formOf = async (
  context: Context,
  response: Response,
  { asked, form }: { readonly asked: Asked; readonly form: FormState },
) => ({
  visit: response.locals.visit,
  ...asked,
  form,
  alone: await aloneFor(context, response, asked),
  bookingKey: keyFor(context, response, form.typed),
})

/** The pages on the way to an appointment, each with everything typed so far, under one booking key from the first to the last. */
export const bookingPages = (context: Context) => ({
  questions: async (response: Response, status: 200 | 422, asked: Asked, form: FormState = untouched) =>
    sendPage(response, status, <QuestionsPage {...(await formOf(context, response, { asked, form }))} />),

  details: async (response: Response, status: 200 | 422, asked: Asked, form: FormState = untouched) =>
    sendPage(response, status, <DetailsPage {...(await formOf(context, response, { asked, form }))} />),

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
        bookingKey={keyFor(context, response, typed)}
        stale={status === 409}
      />,
    ),

  raced: async (response: Response, { service, starts }: Asked, typed?: Typed) => {
    const nearest = await alternatives(context, service, starts)
    const bookingKey = keyFor(context, response, typed)
    const taken = typed !== undefined && (await isStart(context, service, starts))
    sendPage(
      response,
      409,
      <RacedPage
        visit={response.locals.visit}
        {...{ service, nearest, taken }}
        lost={starts}
        {...(typed === undefined ? {} : { kept: { typed, bookingKey } })}
      />,
    )
  },
})
