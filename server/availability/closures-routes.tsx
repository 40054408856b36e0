import { type Request, type Response, Router } from 'express'
import { closuresAhead } from '../../sql/availability/closures.ts'
import { placesOf } from '../../sql/availability/places.ts'
import { ClosuresPage } from '../../views/availability/closures-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { answerEdit } from './answer-edit.tsx'
import { closePlaces, writeClosures } from './close-places.ts'
import { closeDaysForm } from './closure-form.ts'
import { isAhead } from './closure-rules.ts'
import { type Asking, addressOf, forWhoCloses, wingOf } from './who-closes.ts'
import { administratorSees, type Broken, coordinatorSees } from './would-break.ts'

/** Closing from a day until a day (R9b): an administrator any place, a coordinator those where the own organisation works. */
export const closuresRoutes = (context: Context) => {
  const { sql, now } = context

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
    const address = addressOf(asking, 'closures')
    const visit = { ...response.locals.visit, back: address }
    const todayAddress = addressOf(asking, 'closure')
    const page = { visit, staff: asking.staff, wing: wingOf(asking), address, todayAddress } as const
    sendPage(response, status, <ClosuresPage {...{ ...page, places, closures, form, refused }} />)
  }

  const closes = async ({ body }: Request, response: Response, asking: Asking) => {
    const { at, placeIds } = await standing(asking)
    const { who, staff, of } = asking
    const { visit } = response.locals
    const address = addressOf(asking, 'closures')
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

  return forWhoCloses(context, Router(), {
    ...{ name: 'closures', closes, standing },
    shows: (response, asking) => show(response, asking, untouched),
  })
}
