import { type Response, Router } from 'express'
import { z } from 'zod'
import { wouldFall } from '../../sql/rosters/fallen.ts'
import { EnteredPage, enteredAddress } from '../../views/availability/entered-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import { confirmed, versionShown } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import type { Rule } from '../refusal.ts'
import { answerEdit } from './answer-edit.tsx'
import { type EnteredAs, enteredOf, entering, enterTime, takingBack } from './enter-time.ts'
import { askedOf, toRepair } from './entered-asked.tsx'
import { type EnteredTyped, enteredForm, typedFromEntry } from './entered-form.ts'
import { type Hours, waysToHours } from './whose-hours.ts'

const withdrawalForm = z.strictObject({ version: versionShown, confirmed })

interface Shown {
  readonly status?: number
  readonly form?: FormState
  readonly id?: number | null
  readonly refused?: Rule | null
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
  const asked = askedOf(as)
  const present = async ({ whose }: Hours, id: unknown) => {
    const entered = await enteredOf(context, as, whose.personId)
    return entered.find(one => String(one.id) === id)
  }

  const save = async (response: Response, hours: Hours, body: unknown, id: number | null) => {
    const form = readForm(enteredForm(as, context.now()), body)
    const { value } = form
    if (form.faults.version || (value && (value.version === null) !== (id === null))) throw new BadRequest()
    const { personId } = hours.whose
    const step = ({ starts, ends, kind, version }: EnteredTyped) =>
      entering(
        context,
        as,
        { personId, starts, ends, kind, enteredBy: hours.by },
        id === null ? null : { personId, id, version: version ?? 0 },
      )
    const next = enteredAddress(hours.frame.base, as)
    const falls = as === 'leave' && value ? await wouldFall(context.sql, personId, value, context.now()) : []
    await answerEdit(context, response, form, {
      ...asked(hours, id === null ? next : `${next}/${id}`, falls),
      always: falls.length > 0,
      tries: step,
      does: async typed => {
        await enterTime(context, step(typed))
        return toRepair(hours, falls) ?? next
      },
      again: again => show(response, hours, { ...again, form, id }),
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
        const { personId } = hours.whose
        const { id } = entry
        const step = ({ version }: { readonly version: number }) =>
          takingBack(context, as, { personId, id, version }, hours.by)
        await answerEdit(context, response, form, {
          ...asked(hours, `${list}/${id}/withdrawal`),
          tries: step,
          does: async shown => {
            await enterTime(context, step(shown))
            return list
          },
          again: ({ status, refused }) =>
            refused ? show(response, hours, { status, refused, id }) : response.redirect(303, list),
        })
      }),
    )
  }

  return router
}
