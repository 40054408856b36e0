import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { type OwnService, ownService } from '../../sql/booking/own-services.ts'
import { ServiceClosurePage } from '../../views/booking/service-closure-page.tsx'
import { serviceAddress } from '../../views/booking/service-head.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { type Because, closeForBookings, closingForm, openingForm } from './close-services.ts'

const typedOf = ({ closedBecauseZh, closedBecauseEn }: OwnService): FormState => ({
  typed: { because_zh: [closedBecauseZh ?? ''], because_en: [closedBecauseEn ?? ''] },
  faults: {},
})

interface Given {
  readonly who: Coordinator
  readonly staff: Staff
  readonly service: OwnService
  readonly form: FormState
}

interface Shown {
  readonly slug: string
  readonly staff: Staff
  readonly service: OwnService
  readonly form: FormState
  readonly overtaken?: boolean
}

/** Taking no new bookings of a service, and taking them again. */
export const serviceClosureRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)

  const show = (response: Response, status: 200 | 409 | 422, { service, ...shown }: Shown) => {
    const visit = { ...response.locals.visit, back: serviceAddress(shown.slug, service.code, 'closure') }
    const closed = service.closedBecauseZh !== null
    const { version } = service
    sendPage(response, status, <ServiceClosurePage {...{ visit, service, version, closed }} {...shown} />)
  }

  const does = async (response: Response, given: Given, version: number, because: Because) => {
    const { who, staff, service, form } = given
    const { slug } = who.organisation
    try {
      await closeForBookings(context, who, { serviceId: service.serviceId, version }, because)
      response.redirect(303, serviceAddress(slug, service.code, 'closure'))
    } catch (error) {
      if (refusalOrThrow(error).rule !== 'it_has_changed_meanwhile') throw error
      const fresh = (await ownService(context.sql, who.organisation, service.code)) ?? service
      show(response, 409, { slug, staff, service: fresh, form, overtaken: true })
    }
  }

  return Router()
    .get(
      '/o/:organisation/services/:code/closure',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const service = await ownService(context.sql, who.organisation, String(params.code))
        if (!service) return next()
        show(response, 200, { slug: who.organisation.slug, staff, service, form: typedOf(service) })
      }),
    )
    .post(
      '/o/:organisation/services/:code/closure',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const service = await ownService(context.sql, who.organisation, String(params.code))
        if (!service) return next()
        const { value, ...form } = readForm(closingForm, body)
        const { slug } = who.organisation
        if (!value) return show(response, 422, { slug, staff, service, form })
        const because = { zh: value.because_zh, en: value.because_en }
        await does(response, { who, staff, service, form }, value.version, because)
      }),
    )
    .post(
      '/o/:organisation/services/:code/opening',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const service = await ownService(context.sql, who.organisation, String(params.code))
        if (!service) return next()
        const value = heldIn(openingForm, body)
        await does(response, { who, staff, service, form: typedOf(service) }, value.version, null)
      }),
    )
}
