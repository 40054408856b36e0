import { type Request, type Response, Router } from 'express'
import { closuresAhead, touchedToday } from '../../sql/availability/closures.ts'
import { ClosurePage } from '../../views/availability/closure-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { closePlaces } from './close-places.ts'
import { closeTodayForm } from './closure-form.ts'
import { mayTakeBack } from './closure-rules.ts'
import { type Asking, addressOf, forWhoCloses, wingOf } from './who-closes.ts'

/**
 * 今日闭园 (R9b): an administrator closes any place for the rest of today, a coordinator those where the own organisation works; either
 * takes back what closes today alone there.
 */
export const closureRoutes = (context: Context) => {
  const { sql, now } = context

  const standing = async ({ of }: Asking) => {
    const at = now()
    const midnight = at.plus({ days: 1 }).startOf('day')
    const [touched, ahead] = await Promise.all([
      touchedToday(sql, { now: at, midnight, of }),
      closuresAhead(sql, at),
    ])
    const placeIds = touched.map(({ placeId }) => placeId)
    return { at, midnight, touched, placeIds, closures: ahead.filter(one => mayTakeBack(one, placeIds, at)) }
  }

  const show = async (
    response: Response,
    asking: Asking,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) => {
    const { at, touched, closures } = await standing(asking)
    const address = addressOf(asking, 'closure')
    const visit = { ...response.locals.visit, back: address }
    const daysAddress = addressOf(asking, 'closures')
    const page = { visit, staff: asking.staff, wing: wingOf(asking), address, daysAddress } as const
    sendPage(response, status, <ClosurePage {...{ ...page, now: at, touched, closures, form, refused }} />)
  }

  const closes = async ({ body }: Request, response: Response, asking: Asking) => {
    const { at, midnight, placeIds } = await standing(asking)
    const form = readForm(closeTodayForm(placeIds), body)
    await answerForm(response, form, {
      does: async closure => {
        await closePlaces(context, { ...closure, starts: at, ends: midnight, at, ...asking.who })
        return addressOf(asking, 'closure')
      },
      again: again => show(response, asking, form, again),
    })
  }

  return forWhoCloses(context, Router(), {
    ...{ name: 'closure', closes, standing },
    shows: (response, asking) => show(response, asking, untouched),
  })
}
