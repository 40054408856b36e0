import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { countToCome, type OwnService, ownService } from '../../sql/booking/own-services.ts'
import { type ServiceChoices, serviceChoices } from '../../sql/booking/service-choices.ts'
import type { Foreseen } from '../../views/booking/foreseen.tsx'
import { serviceAddress } from '../../views/booking/service-head.tsx'
import { type Meanwhile, ServicePage } from '../../views/booking/service-page.tsx'
import type { FormState, Typed } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { foresee, isToBeSaid } from './foresee.ts'
import { saveServiceEdit, writeServiceEdit } from './save-services.ts'
import type { ServiceEdit } from './service-edit.ts'
import { overtaken, typedFrom, typedThen } from './service-edit.ts'
import { editFrom, serviceForm } from './service-edit-form.ts'

interface Given {
  readonly who: Coordinator
  readonly staff: Staff
  readonly service: OwnService
  readonly choices: ServiceChoices
}

interface Shown {
  readonly status: 200 | 409 | 422
  readonly form: FormState
  readonly version: number
  readonly was: Typed
  readonly foreseen?: Foreseen
  readonly meanwhile?: Meanwhile
}

/** Everything that is set of a service, and setting it. */
export const serviceEditRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql, now } = context

  const show = (response: Response, { who, staff, service, choices }: Given, shown: Shown) => {
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: serviceAddress(slug, service.code) }
    const { status, ...page } = shown
    sendPage(response, status, <ServicePage {...{ visit, staff, slug, service, choices }} {...page} />)
  }

  /** What the edit would do, where that is asked about once more; else it is done, and nothing is left to be said. */
  const does = async (
    { who, service }: Given,
    edit: ServiceEdit,
    version: number,
    confirmed: string | null,
  ) => {
    const edited = { serviceId: service.serviceId, version }
    const foreseen = await foresee(context, who, service.serviceId, step =>
      writeServiceEdit(step, edited, edit),
    )
    if (isToBeSaid(foreseen, confirmed)) {
      const count = await countToCome(sql, service.serviceId, now())
      const { minutes } = service
      const stays = minutes !== edit.set.minutes && count > 0 ? { count, minutes } : null
      return { ...foreseen, stays, again: confirmed !== null }
    }
    await saveServiceEdit(context, who, edited, edit)
    return null
  }

  return Router()
    .get(
      '/o/:organisation/services/:code',
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const service = await ownService(sql, who.organisation, String(params.code))
        if (!service) return next()
        const choices = await serviceChoices(sql, who.organisation)
        const was = typedFrom(service)
        show(
          response,
          { who, staff, service, choices },
          { status: 200, form: { typed: was, faults: {} }, version: service.version, was },
        )
      }),
    )
    .post(
      '/o/:organisation/services/:code',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const service = await ownService(sql, who.organisation, String(params.code))
        if (!service) return next()
        const given = { who, staff, service, choices: await serviceChoices(sql, who.organisation) }
        const form = readForm(serviceForm(given.choices), body)
        const version = Number(form.typed.version ?? service.version)
        const was = typedThen(form.typed.was?.[0], typedFrom(service))
        if (!form.value) return show(response, given, { status: 422, form, version, was })
        try {
          const edit = editFrom(form.value, service.hours)
          const foreseen = await does(given, edit, version, form.value.confirmed)
          if (foreseen) return show(response, given, { status: 200, form, version, was, foreseen })
          response.redirect(303, serviceAddress(who.organisation.slug, service.code))
        } catch (error) {
          if (refusalOrThrow(error).rule !== 'it_has_changed_meanwhile') throw error
          const fresh = (await ownService(sql, who.organisation, service.code)) ?? service
          const is = typedFrom(fresh)
          const { typed, changed } = overtaken({ was, typed: form.typed, is })
          show(
            response,
            { ...given, service: fresh },
            {
              ...{ status: 409, form: { typed, faults: {} }, version: fresh.version, was: is },
              meanwhile: { changed, is },
            },
          )
        }
      }),
    )
}
