import { type Response, Router } from 'express'
import { z } from 'zod'
import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import type { SafetyDecision } from '../../sql/booking/safety-cases.ts'
import { outcomesOf, type SafetyOutcome } from '../../views/booking/safety.ts'
import { SafetyPage } from '../../views/booking/safety-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { asSafetyWorker } from '../http/safety-gate.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { type Rule, refusalOrThrow } from '../refusal.ts'
import { start } from './booking-forms.ts'
import { type DecidingOn, decideHow, tryAgain } from './decide-case.ts'
import { decideOtherHours } from './decide-other-hours.ts'
import { fault, maybe, nothing, once, one } from './form-fields.ts'
import { openCase } from './open-case.ts'
import { readSafety } from './read-safety.ts'

const BASE = '/me/safety'
const decisions = ['apart', 'together', 'other_hours', 'not_held'] as const satisfies SafetyDecision[]
const anyOutcome: readonly SafetyOutcome[] = [...decisions, 'again', 'seen']

const outcomeForm = (outcomes: readonly SafetyOutcome[]) =>
  z
    .strictObject({
      done: once('choose_one').pipe(z.enum(outcomes, fault('choose_one'))),
      start: maybe(start),
      instead: maybe(one.pipe(z.enum(decisions))),
    })
    .refine(({ done, start: at }) => done !== 'other_hours' || at !== null, {
      ...{ path: ['start'], message: fault('choose_a_time') },
    })

type Outcome = z.infer<ReturnType<typeof outcomeForm>>

/** What came of it, done. */
const decide = (
  context: Context,
  whose: Pick<DecidingOn, 'who' | 'partyId'>,
  { done, start: at, instead }: Outcome,
): Promise<void> => {
  const on = { ...whose, instead }
  if (done === 'again') return tryAgain(context, on)
  if (done === 'other_hours' && at !== null) return decideOtherHours(context, on, at)
  return decideHow(context, on, done === 'together' || done === 'not_held' ? done : 'apart')
}

/** Who is not at ease, for the safety worker (R15): the list, what was opened of it, and what was decided. */
export const safetyRoutes = (context: Context): Router => {
  const safetyWorker = asSafetyWorker(context)

  const page = async (
    response: Response,
    status: number,
    { who, staff }: { who: SafetyWorker; staff: Staff },
    {
      typed = null,
      refused = null,
    }: { typed?: { partyId: number; form: FormState } | null; refused?: Rule | null } = {},
  ) => {
    const at = context.now()
    const cases = await readSafety(context, who)
    const { visit } = response.locals
    const shown = { visit, staff, at, cases, typed, refused, onDuty: who.onDuty, today: parkDay(at) }
    sendPage(response, status, <SafetyPage {...shown} />)
  }

  return Router()
    .get(
      BASE,
      safetyWorker((_request, response, given) => page(response, 200, given)),
    )
    .post(
      `${BASE}/:party/opening`,
      safetyWorker(async ({ params, body }, response, { who }, next) => {
        const partyId = numberIn(params.party)
        if (partyId === null) return next()
        heldIn(nothing, body)
        if (!(await openCase(context, who, partyId))) return next()
        response.redirect(303, `${BASE}#p-${partyId}`)
      }),
    )
    .post(
      `${BASE}/:party/outcome`,
      safetyWorker(async ({ params, body }, response, given, next) => {
        const partyId = numberIn(params.party)
        const shown = (await readSafety(context, given.who)).find(each => each.partyId === partyId)
        if (partyId === null || !shown) return next()
        const form = readForm(outcomeForm(shown.opened ? outcomesOf(shown.opened) : anyOutcome), body)
        if (!form.value) return page(response, 422, given, { typed: { partyId, form } })
        try {
          await decide(context, { who: given.who, partyId }, form.value)
          response.redirect(303, given.who.onDuty ? `${BASE}#p-${partyId}` : '/me')
        } catch (error) {
          const { status, rule } = refusalOrThrow(error)
          await page(response, status, given, { typed: { partyId, form }, refused: rule })
        }
      }),
    )
}
