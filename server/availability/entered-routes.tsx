import { type Response, Router } from 'express'
import { z } from 'zod'
import { EnteredPage, enteredAddress } from '../../views/availability/entered-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import { versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import type { Rule } from '../refusal.ts'
import { type EnteredAs, enteredOf, entering, enterTime, takingBack } from './enter-time.ts'
import { enteredForm, typedFromEntry } from './entered-form.ts'
import { saveHours } from './save-hours.tsx'
import { type Hours, waysToHours } from './whose-hours.ts'
import { confirmed } from './working-week-form.ts'

const withdrawalForm = z.strictObject({ version: versionShown, confirmed })

interface Shown {
  readonly status?: number
  readonly form?: FormState
  readonly id?: number | null
  readonly refused?: Rule
}

/** Leave, or extra hours, of a person: for themselves and for the coordinators of their organisation. */
export const enteredRoutes = (context: Context, as: EnteredAs) => {
  const router = Router()

  const show = async (
    response: Response,
    { whose, frame }: Hours,
    { status = 200, form = { typed: {}, faults: {} }, id = null, refused }: Shown = {},
  ) => {
    const entered = await enteredOf(context, as, whose.personId)
    const present = entered.find(one => one.id === id)
    const typed = status === 409 ? undefined : form.typed.version?.[0]
    const version = typed === undefined ? present?.version : Number(typed)
    sendPage(
      response,
      status,
      <EnteredPage
        {...{ ...frame, of: as, form, entered, refused: refused ?? null }}
        visit={{ ...frame.visit, back: enteredAddress(frame.base, as) }}
        changes={id !== null && present && version !== undefined ? { id, version } : null}
      />,
    )
  }
  const present = async ({ whose }: Hours, id: unknown) => {
    const entered = await enteredOf(context, as, whose.personId)
    return entered.find(one => String(one.id) === id)
  }

  const save = async (response: Response, hours: Hours, body: unknown, id: number | null) => {
    const form = readForm(enteredForm(as, context.now()), body)
    const { value } = form
    if (form.faults.version || (value && (value.version === null) !== (id === null))) throw new BadRequest()
    if (!value) return show(response, hours, { status: 422, form, id })
    if (value.confirmed === 'no') return show(response, hours, { form, id })
    const { personId } = hours.whose
    const shown = id === null ? null : { personId, id, version: value.version ?? 0 }
    const { starts, ends, kind } = value
    const step = entering(context, as, { personId, starts, ends, kind, enteredBy: hours.by }, shown)
    const next = enteredAddress(hours.frame.base, as)
    await saveHours(context, response, hours, {
      ...{ of: as, form, next, action: id === null ? next : `${next}/${id}` },
      tries: step,
      does: () => enterTime(context, step),
      refused: ({ rule }) => show(response, hours, { status: 409, form, id, refused: rule }),
    })
  }

  for (const [base, gate] of waysToHours(context)) {
    const address = enteredAddress(base, as)
    router.get(
      address,
      gate((_request, response, hours) => show(response, hours)),
    )
    router.post(
      address,
      gate((request, response, hours) => save(response, hours, request.body, null)),
    )
    router.get(
      `${address}/:entry`,
      gate(async (request, response, hours, next) => {
        const entry = await present(hours, request.params.entry)
        if (!entry) return next()
        await show(response, hours, { form: { typed: typedFromEntry(entry), faults: {} }, id: entry.id })
      }),
    )
    router.post(
      `${address}/:entry`,
      gate(async (request, response, hours, next) => {
        const entry = await present(hours, request.params.entry)
        if (!entry) return next()
        await save(response, hours, request.body, entry.id)
      }),
    )
    router.post(
      `${address}/:entry/withdrawal`,
      gate(async (request, response, hours, next) => {
        const entry = await present(hours, request.params.entry)
        if (!entry) return next()
        const form = readForm(withdrawalForm, request.body)
        if (!form.value) throw new BadRequest()
        const list = enteredAddress(hours.frame.base, as)
        if (form.value.confirmed === 'no') return response.redirect(303, list)
        const { personId } = hours.whose
        const shown = { personId, id: entry.id, version: form.value.version }
        const step = takingBack(context, as, shown, hours.by)
        await saveHours(context, response, hours, {
          ...{ of: as, form, next: list, action: `${list}/${entry.id}/withdrawal` },
          tries: step,
          does: () => enterTime(context, step),
          refused: ({ rule }) => show(response, hours, { status: 409, id: entry.id, refused: rule }),
        })
      }),
    )
  }

  return router
}
