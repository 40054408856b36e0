import { type Response, Router } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { pairable, pairsOf } from '../../sql/rosters/pairs.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { pairsAddress } from '../../views/rosters/addresses.ts'
import { PairsPage } from '../../views/rosters/pairs-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { addPair, endPair } from './change-pairs.ts'
import { pairEndingForm, pairForm } from './pair-form.ts'

interface Shown {
  readonly who: Coordinator
  readonly staff: Staff
  readonly form: FormState
}

/** Who is kept apart in shifts, and who stands together. */
export const pairsRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const { sql, now } = context
  const show = async (
    response: Response,
    { who, staff, form }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = who.organisation
    const today = parkDay(now())
    const [pairs, people] = await Promise.all([
      pairsOf(sql, who.organisation, today),
      pairable(sql, who.organisation, today),
    ])
    const visit = { ...response.locals.visit, back: pairsAddress(slug) }
    sendPage(response, status, <PairsPage {...{ visit, staff, slug, pairs, people, form, refused }} />)
  }
  return Router()
    .get(
      '/o/:organisation/pairs',
      coordinator(async ({ query }, response, { who, staff }) => {
        const person = typeof query.person === 'string' ? numberIn(query.person) : null
        const form = person === null ? untouched : { typed: { person: [String(person)] }, faults: {} }
        await show(response, { who, staff, form })
      }),
    )
    .post(
      '/o/:organisation/pairs',
      coordinator(async ({ body }, response, { who, staff }) => {
        const people = await pairable(sql, who.organisation, parkDay(now()))
        const form = readForm(pairForm(people), body)
        await answerForm(response, form, {
          does: async pair => {
            await addPair(context, who, pair)
            return pairsAddress(who.organisation.slug)
          },
          again: again => show(response, { who, staff, form }, again),
        })
      }),
    )
    .post(
      '/o/:organisation/pairs/ending',
      coordinator(async ({ body }, response, { who }, next) => {
        if (!(await endPair(context, who, heldIn(pairEndingForm, body)))) return next()
        response.redirect(303, pairsAddress(who.organisation.slug))
      }),
    )
}
