import { type Response, Router } from 'express'
import { openingsOf, specialOpeningsOf } from '../../sql/availability/openings.ts'
import { type PlaceShown, type PlaceWritten, placeOf, places } from '../../sql/availability/places.ts'
import { roomsOf } from '../../sql/availability/rooms.ts'
import { NewPlacePage } from '../../views/availability/new-place-page.tsx'
import { PlacePage } from '../../views/availability/place-page.tsx'
import { PlacesPage } from '../../views/availability/places-page.tsx'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { addPlace } from './add-place.ts'
import { answerEdit } from './answer-edit.tsx'
import { editPlace, writePlaceEdit } from './edit-place.ts'
import { newPlaceForm, placeForm, typedOf } from './place-form.ts'

const LIST = '/park/places'

/** Where people come: the places of the park, for its administrators (design.md §4). */
export const placeRoutes = (context: Context) => {
  const router = Router()
  const administrator = asAdministrator(context)
  const { sql, now } = context

  const show = async (
    response: Response,
    { staff, present, form }: { staff: Staff; present: PlaceShown; form: FormState },
    { status, refused }: Again = shownFirst,
  ) => {
    const { placeId } = present
    const [rooms, openings, special] = await Promise.all([
      roomsOf(sql, placeId),
      openingsOf(sql, placeId),
      specialOpeningsOf(sql, placeId, parkDay(now())),
    ])
    const visit = { ...response.locals.visit, back: `${LIST}/${placeId}` }
    sendPage(
      response,
      status,
      <PlacePage {...{ visit, staff, present, form, refused, rooms, openings, special }} />,
    )
  }
  const showNew = (
    response: Response,
    staff: Staff,
    form: FormState,
    { status, refused }: Again = shownFirst,
  ) => {
    const visit = { ...response.locals.visit, back: `${LIST}/new` }
    sendPage(response, status, <NewPlacePage {...{ visit, staff, form, refused }} />)
  }

  router.get(
    LIST,
    administrator(async (_request, response, { staff }) => {
      const { visit } = response.locals
      sendPage(response, 200, <PlacesPage {...{ visit, staff }} places={await places(sql)} />)
    }),
  )

  router.get(
    '/park/places/new',
    administrator((_request, response, { staff }) => showNew(response, staff, untouched)),
  )

  router.post(
    LIST,
    administrator(async (request, response, { who, staff }) => {
      const form = readForm(newPlaceForm, request.body)
      await answerForm(response, form, {
        does: async place => `${LIST}/${await addPlace(context, who, place)}`,
        again: again => showNew(response, staff, form, again),
      })
    }),
  )

  router.get(
    '/park/places/:place',
    administrator(async (request, response, { staff }, next) => {
      const present = await placeOf(sql, numberIn(request.params.place))
      if (!present) return next()
      await show(response, { staff, present, form: { typed: typedOf(present), faults: {} } })
    }),
  )

  router.post(
    '/park/places/:place',
    administrator(async (request, response, { who, staff }, next) => {
      const present = await placeOf(sql, numberIn(request.params.place))
      if (!present) return next()
      const { placeId } = present
      const form = readForm(placeForm, request.body)
      const { visit } = response.locals
      const { step } = textIn(visit.locale).places
      const edited = ({ version, place }: { version: number; place: PlaceWritten }) =>
        ({ placeId, version, edit: { does: 'change', place } }) as const
      await answerEdit(context, response, form, {
        asked: { visit, staff, wing: 'park', room: 'places', step, action: `${LIST}/${placeId}` },
        tries: value => sql => writePlaceEdit(sql, edited(value)),
        does: async value => {
          await editPlace(context, who, edited(value))
          return `${LIST}/${placeId}`
        },
        again: async again =>
          show(response, { staff, present: (await placeOf(sql, placeId)) ?? present, form }, again),
      })
    }),
  )

  return router
}
