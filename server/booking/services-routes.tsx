import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { ownServices } from '../../sql/booking/own-services.ts'
import { serviceChoices } from '../../sql/booking/service-choices.ts'
import { serviceAddress } from '../../views/booking/service-head.tsx'
import { ServiceNewPage } from '../../views/booking/service-new-page.tsx'
import { ServicesPage } from '../../views/booking/services-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { refusalOrThrow } from '../refusal.ts'
import { addToServices } from './add-services.ts'
import { newService } from './service-edit.ts'
import { editFrom, newServiceForm } from './service-edit-form.ts'

/** An organisation's services, and adding one. */
export const servicesRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)

  const showNew = async (
    response: Response,
    status: number,
    { who, staff }: { who: Coordinator; staff: Staff },
    form: FormState,
  ) => {
    const choices = await serviceChoices(context.sql, who.organisation)
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: `/o/${slug}/services/new` }
    sendPage(response, status, <ServiceNewPage {...{ visit, staff, slug, choices, form }} />)
  }

  return Router()
    .get(
      '/o/:organisation/services',
      coordinator(async (_request, response, { who, staff }) => {
        const services = await ownServices(context.sql, who.organisation, context.now())
        const { visit } = response.locals
        sendPage(response, 200, <ServicesPage {...{ visit, staff, services }} slug={who.organisation.slug} />)
      }),
    )
    .get(
      '/o/:organisation/services/new',
      coordinator((_request, response, given) =>
        showNew(response, 200, given, { typed: newService, faults: {} }),
      ),
    )
    .post(
      '/o/:organisation/services',
      coordinator(async (request, response, given) => {
        const { who } = given
        const choices = await serviceChoices(context.sql, who.organisation)
        const form = readForm(newServiceForm(choices), request.body)
        if (!form.value) return showNew(response, 422, given, form)
        try {
          const code = await addToServices(context, who, editFrom(form.value))
          response.redirect(303, serviceAddress(who.organisation.slug, code, 'people'))
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          if (rule !== 'it_has_changed_meanwhile') throw error
          await showNew(response, status, given, { ...form, faults: { name_en: 'just_added' } })
        }
      }),
    )
}
