import { type Response, Router } from 'express'
import { dutiesOfPerson, wishesFrom } from '../../sql/rosters/wishes.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { WishesPage, wishesAddress } from '../../views/rosters/wishes-page.tsx'
import { type Hours, waysToHours } from '../availability/whose-hours.ts'
import { nothing } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { answerForm } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { enterWish, takeBackWish } from './enter-wish.ts'
import { wishForm } from './wish-form.ts'

/** What somebody wishes of their shifts (R42): for themselves, and for the coordinators of their organisation. */
export const wishesRoutes = (context: Context): Router => {
  const { sql, now } = context
  const router = Router()

  const show = async (response: Response, { whose, frame }: Hours, form: FormState, status = 200) => {
    const today = parkDay(now())
    const [wishes, duties] = await Promise.all([
      wishesFrom(sql, whose.personId, today),
      dutiesOfPerson(sql, whose.personId, today),
    ])
    const visit = { ...frame.visit, back: wishesAddress(frame.base) }
    sendPage(response, status, <WishesPage {...{ ...frame, visit, form, wishes, duties }} />)
  }

  for (const [base, gate] of waysToHours(context)) {
    const address = wishesAddress(base)
    router.get(
      address,
      gate((_request, response, hours) => show(response, hours, untouched)),
    )
    router.post(
      address,
      gate(async ({ body }, response, hours) => {
        const { personId } = hours.whose
        const duties = await dutiesOfPerson(sql, personId, parkDay(now()))
        const form = readForm(wishForm(now(), duties), body)
        await answerForm(response, form, {
          does: async wish => {
            await enterWish(context, { ...wish, personId, enteredBy: hours.by })
            return wishesAddress(hours.frame.base)
          },
          again: ({ status }) => show(response, hours, form, status),
        })
      }),
    )
    router.post(
      `${address}/:wish/withdrawal`,
      gate(async ({ params, body }, response, hours, next) => {
        heldIn(nothing, body)
        const wishId = numberIn(params.wish)
        const { personId } = hours.whose
        const gone = wishId !== null && (await takeBackWish(context, { personId, wishId, by: hours.by }))
        if (!gone) return next()
        response.redirect(303, wishesAddress(hours.frame.base))
      }),
    )
  }
  return router
}
