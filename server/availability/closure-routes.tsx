import { type Request, type Response, Router } from 'express'
import type { OwnOrganisation, SignedIn } from '../../sql/accounts/staff.ts'
import { closuresAhead, touchedToday } from '../../sql/availability/closures.ts'
import { ClosurePage } from '../../views/availability/closure-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator, asCoordinator } from '../http/who-works.ts'
import { closePlaces } from './close-places.ts'
import { closeTodayForm, takingBackForm } from './closure-form.ts'
import { mayTakeBack } from './closure-rules.ts'
import { takeBackClosure } from './take-back-closure.ts'

interface Asking {
  readonly who: SignedIn
  readonly staff: Staff
  readonly of: OwnOrganisation | 'the whole park'
}

/**
 * 今日闭园 (R9b): an administrator closes any place for the rest of today, a coordinator those where the own organisation works; either
 * takes back what closes today alone there.
 */
export const closureRoutes = (context: Context) => {
  const { sql, now } = context
  const administrator = asAdministrator(context)
  const coordinator = asCoordinator(context)

  const addressOf = ({ of }: Asking) => (of === 'the whole park' ? '/park/closure' : `/o/${of.slug}/closure`)

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
    const { staff, of } = asking
    const address = addressOf(asking)
    const visit = { ...response.locals.visit, back: address }
    const wing = of === 'the whole park' ? 'park' : 'organisation'
    sendPage(
      response,
      status,
      <ClosurePage {...{ visit, staff, wing, address, now: at, touched, closures, form, refused }} />,
    )
  }

  const closes = async ({ body }: Request, response: Response, asking: Asking) => {
    const { at, midnight, placeIds } = await standing(asking)
    const form = readForm(closeTodayForm(placeIds), body)
    await answerForm(response, form, {
      does: async closure => {
        await closePlaces(context, { ...closure, starts: at, ends: midnight, at, ...asking.who })
        return addressOf(asking)
      },
      again: again => show(response, asking, form, again),
    })
  }

  const takesBack = async ({ body }: Request, response: Response, asking: Asking, next: () => void) => {
    const { value } = readForm(takingBackForm, body)
    if (!value) throw new BadRequest()
    const { closures } = await standing(asking)
    if (!closures.some(({ closureId }) => closureId === value.closure)) return next()
    await takeBackClosure(context, asking.who, value.closure)
    response.redirect(303, addressOf(asking))
  }

  const park = { of: 'the whole park' } as const
  return Router()
    .get(
      '/park/closure',
      administrator((_request, response, given) => show(response, { ...given, ...park }, untouched)),
    )
    .post(
      '/park/closure',
      administrator((request, response, given) => closes(request, response, { ...given, ...park })),
    )
    .post(
      '/park/closure/taking-back',
      administrator((request, response, given, next) =>
        takesBack(request, response, { ...given, ...park }, next),
      ),
    )
    .get(
      '/o/:organisation/closure',
      coordinator((_request, response, given) =>
        show(response, { ...given, of: given.who.organisation }, untouched),
      ),
    )
    .post(
      '/o/:organisation/closure',
      coordinator((request, response, given) =>
        closes(request, response, { ...given, of: given.who.organisation }),
      ),
    )
    .post(
      '/o/:organisation/closure/taking-back',
      coordinator((request, response, given, next) =>
        takesBack(request, response, { ...given, of: given.who.organisation }, next),
      ),
    )
}
