import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { type Qualification, qualifications } from '../../sql/people/directory.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { personAddress } from '../../views/people/addresses.ts'
import { KnownPage } from '../../views/people/known-page.tsx'
import { NewPage } from '../../views/people/new-page.tsx'
import type { Context } from '../context.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { addPerson, affiliate } from './add-person.ts'
import { knownForm, newForm } from './new-forms.ts'

interface Shown {
  readonly who: Coordinator
  readonly staff: Staff
  readonly form: FormState
  readonly rule?: Rule
}

const propsOf = (response: Response, { who: { organisation }, staff, form, rule }: Shown) => ({
  visit: response.locals.visit,
  ...{ staff, form },
  slug: organisation.slug,
  unsaved: rule ? { breaks: null, rule } : null,
})

/** Adding somebody: new to the park, or of the park already and new to the organisation. */
export const newRoutes = (context: Context) => {
  const router = Router()
  const coordinator = asCoordinator(context)
  const today = () => parkDay(context.now())

  const showNew = (response: Response, status: number, kinds: readonly Qualification[], shown: Shown) =>
    sendPage(response, status, <NewPage {...propsOf(response, shown)} qualifications={kinds} />)
  const showKnown = (response: Response, status: number, shown: Shown) =>
    sendPage(response, status, <KnownPage {...propsOf(response, shown)} />)

  router.get(
    '/o/:organisation/people/new',
    coordinator(async (_request, response, given) => {
      const form = { typed: { share: ['1'], since: [today()] }, faults: {} }
      showNew(response, 200, await qualifications(context.sql), { ...given, form })
    }),
  )

  router.post(
    '/o/:organisation/people/new',
    coordinator(async (request, response, given) => {
      const kinds = await qualifications(context.sql)
      const form = readForm(newForm(kinds.map(({ code }) => code)), request.body)
      if (!form.value) return showNew(response, 422, kinds, { ...given, form })
      try {
        const personId = await addPerson(context, given.who, form.value)
        response.redirect(303, personAddress(given.who.organisation.slug, personId))
      } catch (error) {
        const { rule, status } = refusalOrThrow(error)
        showNew(response, status, kinds, { ...given, form, rule })
      }
    }),
  )

  router.get(
    '/o/:organisation/people/known',
    coordinator((_request, response, given) =>
      showKnown(response, 200, { ...given, form: { typed: { share: ['1'], from: [today()] }, faults: {} } }),
    ),
  )

  router.post(
    '/o/:organisation/people/known',
    coordinator(async (request, response, given) => {
      const form = readForm(knownForm, request.body)
      if (!form.value) return showKnown(response, 422, { ...given, form })
      try {
        const personId = await affiliate(context, given.who, form.value)
        if (personId !== null)
          return response.redirect(303, personAddress(given.who.organisation.slug, personId))
        const faults = { contact: 'nobody_has_this_contact' } as const
        showKnown(response, 422, { ...given, form: { ...form, faults } })
      } catch (error) {
        const { rule, status } = refusalOrThrow(error)
        showKnown(response, status, { ...given, form, rule })
      }
    }),
  )

  return router
}
