import { type Response, Router } from 'express'
import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { heldImport } from '../../sql/people/imports.ts'
import type { FormState } from '../../views/kit/form.ts'
import { untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { peopleAddress } from '../../views/people/addresses.ts'
import { ImportPage } from '../../views/people/import-page.tsx'
import { ImportPlanPage } from '../../views/people/import-plan-page.tsx'
import type { LineFault } from '../../views/people/imported.ts'
import { ImportedPage } from '../../views/people/imported-page.tsx'
import { maybe, once, one } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { uploadIn } from '../http/read-upload.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { confirmImport } from './confirm-import.ts'
import { handIn } from './hold-import.ts'
import { planFor } from './plan-for.ts'
import { planInAWord } from './plan-import.ts'

interface Given {
  readonly who: Coordinator
  readonly staff: Staff
}

const handedIn = z.strictObject({ pasted: maybe(once('missing')) })
const confirmed = z.strictObject({ shown: one })

/** People who come as a table: handed in, looked at, confirmed. With a second factor given just now: contacts in bulk (design.md §4). */
export const importRoutes = (context: Context) => {
  const router = Router()
  const coordinator = asCoordinator(context, { fresh: true })
  const { sql, now } = context

  const show = (
    response: Response,
    { who, staff }: Given,
    form: FormState = untouched,
    lines: readonly LineFault[] = [],
  ) => {
    const { slug } = who.organisation
    const wrong = lines.length > 0 || Object.keys(form.faults).length > 0
    const visit = { ...response.locals.visit, back: `${peopleAddress(slug)}/import` }
    sendPage(response, wrong ? 422 : 200, <ImportPage {...{ visit, staff, slug, form, lines }} />)
  }

  /** What a table that was handed in would do, or did; false when there is none of theirs. */
  const showHeld = async (
    response: Response,
    { who, staff }: Given,
    importId: number,
    { status, refused }: Again = shownFirst,
  ): Promise<boolean> => {
    const held = await heldImport(sql, who, importId)
    if (!held) return false
    const { slug } = who.organisation
    const visit = { ...response.locals.visit, back: `${peopleAddress(slug)}/import/${importId}` }
    const shared = { visit, staff, slug }
    if (!held.people) {
      sendPage(
        response,
        status,
        <ImportedPage {...shared} added={held.added ?? 0} joined={held.joined ?? 0} />,
      )
      return true
    }
    const plan = await planFor(sql, now(), who, held.people)
    sendPage(
      response,
      status,
      <ImportPlanPage {...{ ...shared, importId, plan, refused }} shown={planInAWord(plan)} />,
    )
    return true
  }

  router.get(
    '/o/:organisation/people/import',
    coordinator((_request, response, given) => show(response, given)),
  )

  router.post(
    '/o/:organisation/people/import',
    coordinator(async (request, response, given) => {
      const form = readForm(handedIn, request.body)
      if (!form.value) throw new BadRequest()
      const handed = await handIn(context, given.who, uploadIn(response), form.value.pasted)
      if ('importId' in handed)
        return response.redirect(
          303,
          `${peopleAddress(given.who.organisation.slug)}/import/${handed.importId}`,
        )
      const { fault, faults } = handed
      show(response, given, { typed: form.typed, faults: fault ? { file: fault } : {} }, faults)
    }),
  )

  router.get(
    '/o/:organisation/people/import/:import',
    coordinator(async (request, response, given, next) => {
      const importId = numberIn(request.params.import)
      if (importId === null || !(await showHeld(response, given, importId))) next()
    }),
  )

  router.post(
    '/o/:organisation/people/import/:import',
    coordinator(async (request, response, given, next) => {
      const importId = numberIn(request.params.import)
      if (importId === null || !(await heldImport(sql, given.who, importId))) return next()
      const form = readForm(confirmed, request.body)
      if (!form.value) throw new BadRequest()
      await answerForm(response, form, {
        does: async ({ shown }) => {
          await confirmImport(context, given.who, importId, shown)
          return `${peopleAddress(given.who.organisation.slug)}/import/${importId}`
        },
        again: async again => {
          if (!(await showHeld(response, given, importId, again))) next()
        },
      })
    }),
  )

  return router
}
