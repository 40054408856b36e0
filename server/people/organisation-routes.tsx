import { type Response, Router } from 'express'
import { type OrganisationShown, organisationOf, organisations } from '../../sql/people/organisations.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { OrganisationPage } from '../../views/people/organisation-page.tsx'
import { OrganisationsPage } from '../../views/people/organisations-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import { newOrganisationForm, organisationForm, typedOf } from './organisation-form.ts'

const LIST = '/park/organisations'

/** The organisations and teams of the park, for its administrators (design.md §4). */
export const organisationRoutes = (context: Context) => {
  const router = Router()
  const administrator = asAdministrator(context)
  const { sql } = context

  const show = (
    response: Response,
    staff: Staff,
    present: OrganisationShown | null,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) =>
    sendPage(
      response,
      status,
      <OrganisationPage
        visit={{
          ...response.locals.visit,
          back: present ? `${LIST}/${present.organisationId}` : `${LIST}/new`,
        }}
        {...{ staff, present, form, refused }}
      />,
    )

  router.get(
    LIST,
    administrator(async (_request, response, { staff }) =>
      sendPage(
        response,
        200,
        <OrganisationsPage
          {...{ visit: response.locals.visit, staff }}
          organisations={await organisations(sql)}
        />,
      ),
    ),
  )

  router.get(
    '/park/organisations/new',
    administrator((_request, response, { staff }) => show(response, staff, null, untouched)),
  )

  router.post(
    LIST,
    administrator(async (request, response, { who, staff }) => {
      const form = readForm(newOrganisationForm, request.body)
      await answerForm(response, form, {
        does: async organisation => {
          await addOrganisation(context, who, organisation)
          return LIST
        },
        again: again => show(response, staff, null, form, again),
      })
    }),
  )

  router.get(
    '/park/organisations/:id',
    administrator(async (request, response, { staff }, next) => {
      const present = await organisationOf(sql, numberIn(request.params.id))
      if (!present) return next()
      show(response, staff, present, { typed: typedOf(present), faults: {} })
    }),
  )

  router.post(
    '/park/organisations/:id',
    administrator(async (request, response, { who, staff }, next) => {
      const shown = await organisationOf(sql, numberIn(request.params.id))
      if (!shown) return next()
      const { organisationId } = shown
      const form = readForm(organisationForm, request.body)
      await answerForm(response, form, {
        does: async organisation => {
          await changeOrganisation(context, who, { organisationId, ...organisation })
          return LIST
        },
        again: async again => {
          const present = await organisationOf(sql, organisationId)
          show(response, staff, present ?? shown, form, again)
        },
      })
    }),
  )

  return router
}
