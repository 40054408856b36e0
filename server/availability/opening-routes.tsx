import { type Request, type Response, Router } from 'express'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { openingsOf, specialOpeningsOf } from '../../sql/availability/openings.ts'
import { type PlaceShown, placeOf } from '../../sql/availability/places.ts'
import { OpeningsPage } from '../../views/availability/openings-page.tsx'
import { SpecialOpeningsPage } from '../../views/availability/special-openings-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { answerEdit } from './answer-edit.tsx'
import { editPlace, writePlaceEdit } from './edit-place.ts'
import { dayForm, type OpeningEdit, openingForm, removalForm } from './opening-form.ts'

interface Shown {
  readonly staff: Staff
  readonly present: PlaceShown
  readonly form: FormState
}

/** When a place is open: by the week, and on days that have hours of their own (R5). */
export const openingRoutes = (context: Context) => {
  const router = Router()
  const administrator = asAdministrator(context)
  const { sql, now } = context
  const placeIn = ({ params }: Request) => placeOf(sql, numberIn(params.place))
  const addressOf = (placeId: number, what: string) => `/park/places/${placeId}/${what}`

  const showWeek = async (response: Response, shown: Shown, { status, refused }: Again = shownFirst) => {
    const { placeId } = shown.present
    const visit = { ...response.locals.visit, back: addressOf(placeId, 'openings') }
    const openings = await openingsOf(sql, placeId)
    sendPage(response, status, <OpeningsPage {...{ visit, ...shown, refused, openings }} />)
  }
  const showDays = async (response: Response, shown: Shown, { status, refused }: Again = shownFirst) => {
    const { placeId } = shown.present
    const visit = { ...response.locals.visit, back: addressOf(placeId, 'special-openings') }
    const special = await specialOpeningsOf(sql, placeId, parkDay(now()))
    sendPage(response, status, <SpecialOpeningsPage {...{ visit, ...shown, refused, special }} />)
  }

  /** Edits the hours of a place as a form of one of its pages says, and comes back to that page. */
  const edits = async (
    response: Response,
    { who, staff, present }: { who: SignedIn; staff: Staff; present: PlaceShown },
    form: ReadForm<OpeningEdit>,
    { path, page }: { path: string; page: { address: string; show: typeof showWeek } },
  ) => {
    const { placeId } = present
    const { visit } = response.locals
    const { step } = textIn(visit.locale).openings
    // What is taken away is not typed: nothing of it is left in the form that adds.
    const shown = path === 'openings/removal' ? untouched : form
    await answerEdit(context, response, form, {
      asked: { visit, staff, wing: 'park', room: 'places', step, action: addressOf(placeId, path) },
      tries:
        ({ version, edit }) =>
        sql =>
          writePlaceEdit(sql, { placeId, version, edit }),
      does: async ({ version, edit }) => {
        await editPlace(context, who, { placeId, version, edit })
        return addressOf(placeId, page.address)
      },
      again: async again =>
        page.show(response, { staff, present: (await placeOf(sql, placeId)) ?? present, form: shown }, again),
    })
  }
  const week = { address: 'openings', show: showWeek }
  const days = { address: 'special-openings', show: showDays }

  for (const { address, show } of [week, days])
    router.get(
      `/park/places/:place/${address}`,
      administrator(async (request, response, { staff }, next) => {
        const present = await placeIn(request)
        if (!present) return next()
        await show(response, { staff, present, form: untouched })
      }),
    )

  const forms = [
    { path: 'openings', schema: () => openingForm, page: week },
    { path: 'openings/removal', schema: () => removalForm, page: week },
    { path: 'special-openings', schema: () => dayForm(parkDay(now())), page: days },
  ] as const
  for (const { path, schema, page } of forms)
    router.post(
      `/park/places/:place/${path}`,
      administrator(async (request, response, { who, staff }, next) => {
        const present = await placeIn(request)
        if (!present) return next()
        const form = readForm<OpeningEdit>(schema(), request.body)
        await edits(response, { who, staff, present }, form, { path, page })
      }),
    )

  return router
}
