import { type Request, type Response, Router } from 'express'
import type { OwnOrganisation, SignedIn } from '../../sql/accounts/staff.ts'
import { closuresAhead } from '../../sql/availability/closures.ts'
import { placesOf } from '../../sql/availability/places.ts'
import { ClosuresPage } from '../../views/availability/closures-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator, asCoordinator } from '../http/who-works.ts'
import { answerEdit } from './answer-edit.tsx'
import { closePlaces, writeClosures } from './close-places.ts'
import { closeDaysForm, takingBackForm } from './closure-form.ts'
import { isAhead } from './closure-rules.ts'
import { takeBackClosure } from './take-back-closure.ts'
import { administratorSees, type Broken, coordinatorSees } from './would-break.ts'

interface Asking {
  readonly who: SignedIn
  readonly staff: Staff
  readonly of: OwnOrganisation | 'the whole park'
}

/** Closing from a day until a day (R9b): an administrator any place, a coordinator those where the own organisation works. */
export const closuresRoutes = (context: Context) => {
  const { sql, now } = context

  const addressOf = ({ of }: Asking) =>
    of === 'the whole park' ? '/park/closures' : `/o/${of.slug}/closures`
  const wingOf = ({ of }: Asking) => (of === 'the whole park' ? 'park' : 'organisation')

  const standing = async ({ of }: Asking) => {
    const at = now()
    const [places, ahead] = await Promise.all([placesOf(sql, of), closuresAhead(sql, at)])
    const placeIds = places.map(({ placeId }) => placeId)
    return { at, places, placeIds, closures: ahead.filter(one => isAhead(one, placeIds, at)) }
  }

  const show = async (
    response: Response,
    asking: Asking,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) => {
    const { places, closures } = await standing(asking)
    const address = addressOf(asking)
    const visit = { ...response.locals.visit, back: address }
    const page = { visit, staff: asking.staff, wing: wingOf(asking), address } as const
    sendPage(response, status, <ClosuresPage {...{ ...page, places, closures, form, refused }} />)
  }

  const closes = async ({ body }: Request, response: Response, asking: Asking) => {
    const { at, placeIds } = await standing(asking)
    const { who, staff, of } = asking
    const { visit } = response.locals
    const address = addressOf(asking)
    const form = readForm(closeDaysForm(placeIds, at), body)
    await answerEdit(context, response, form, {
      asked: {
        ...{ visit, staff, room: null, wing: wingOf(asking), action: address },
        step: textIn(visit.locale).closure.days.step,
      },
      sees: (broken: readonly Broken[]) =>
        of === 'the whole park' ? administratorSees(broken) : coordinatorSees(broken, of),
      tries: closure => sql => writeClosures(sql, { ...closure, at, ...who }),
      does: async closure => {
        await closePlaces(context, { ...closure, at, ...who })
        return address
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

  const administrator = asAdministrator(context)
  const coordinator = asCoordinator(context)
  const park = { of: 'the whole park' } as const
  return Router()
    .get(
      '/park/closures',
      administrator((_request, response, given) => show(response, { ...given, ...park }, untouched)),
    )
    .post(
      '/park/closures',
      administrator((request, response, given) => closes(request, response, { ...given, ...park })),
    )
    .post(
      '/park/closures/taking-back',
      administrator((request, response, given, next) =>
        takesBack(request, response, { ...given, ...park }, next),
      ),
    )
    .get(
      '/o/:organisation/closures',
      coordinator((_request, response, given) =>
        show(response, { ...given, of: given.who.organisation }, untouched),
      ),
    )
    .post(
      '/o/:organisation/closures',
      coordinator((request, response, given) =>
        closes(request, response, { ...given, of: given.who.organisation }),
      ),
    )
    .post(
      '/o/:organisation/closures/taking-back',
      coordinator((request, response, given, next) =>
        takesBack(request, response, { ...given, of: given.who.organisation }, next),
      ),
    )
}
