import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { type OwnService, ownService } from '../../sql/booking/own-services.ts'
import { serviceChoices } from '../../sql/booking/service-choices.ts'
import { servantsOf } from '../../sql/booking/service-workers.ts'
import type { Foreseen } from '../../views/booking/foreseen.tsx'
import { serviceAddress } from '../../views/booking/service-head.tsx'
import { ServicePeoplePage } from '../../views/booking/service-people-page.tsx'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { chooseServing, servingForm, writeWhoServes } from './choose-serving.ts'
import { foresee, isToBeSaid } from './foresee.ts'

interface Given {
  readonly who: Coordinator
  readonly staff: Staff
  readonly service: OwnService
}

interface Shown {
  readonly status: 200 | 409
  readonly ticked: readonly number[]
  readonly foreseen?: Foreseen
  readonly overtaken?: boolean
}

/** Who may serve a service. */
export const servicePeopleRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql, now } = context

  const show = async (response: Response, { who, staff, service }: Given, shown: Shown) => {
    const { status, ticked, foreseen, overtaken = false } = shown
    const own = who.organisation
    const { serviceId, serving, version } = service
    const servants = await servantsOf(sql, { serviceId, own, day: parkDay(now()) })
    const { qualifications } = await serviceChoices(sql, own)
    const serves = servants.filter(({ personId }) => serving.includes(personId)).map(({ name }) => name)
    const visit = { ...response.locals.visit, back: serviceAddress(own.slug, service.code, 'people') }
    sendPage(
      response,
      status,
      <ServicePeoplePage
        {...{ visit, staff, service, qualifications, servants, version, foreseen }}
        slug={own.slug}
        form={{ typed: { serving: ticked.map(String) }, faults: {} }}
        nowServing={overtaken ? serves : undefined}
      />,
    )
  }

  return Router()
    .get(
      '/o/:organisation/services/:code/people',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const service = await ownService(sql, who.organisation, String(params.code))
        if (!service) return next()
        await show(response, { who, staff, service }, { status: 200, ticked: service.serving })
      }),
    )
    .post(
      '/o/:organisation/services/:code/people',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const service = await ownService(sql, who.organisation, String(params.code))
        if (!service) return next()
        const value = heldIn(servingForm, body)
        const { serviceId } = service
        const edited = { serviceId, version: value.version }
        const given = { who, staff, service }
        try {
          const { confirmed } = value
          const foreseen = await foresee(context, who, serviceId, step =>
            writeWhoServes(step, edited, value.serving),
          )
          if (isToBeSaid(foreseen, confirmed))
            return show(response, given, {
              ...{ status: 200, ticked: value.serving },
              foreseen: { ...foreseen, stays: null, again: confirmed !== null },
            })
          await chooseServing(context, who, edited, value.serving)
          response.redirect(303, serviceAddress(who.organisation.slug, service.code, 'people'))
        } catch (error) {
          if (refusalOrThrow(error).rule !== 'it_has_changed_meanwhile') throw error
          const fresh = (await ownService(sql, who.organisation, service.code)) ?? service
          await show(
            response,
            { ...given, service: fresh },
            { status: 409, ticked: value.serving, overtaken: true },
          )
        }
      }),
    )
}
