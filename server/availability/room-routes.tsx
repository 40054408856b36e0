import { type Response, Router } from 'express'
import { type PlaceShown, placeOf } from '../../sql/availability/places.ts'
import { type RoomShown, roomOf } from '../../sql/availability/rooms.ts'
import { RoomPage } from '../../views/availability/room-page.tsx'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { addRoom } from './add-room.ts'
import { answerEdit } from './answer-edit.tsx'
import { changeRoom, writeRoom } from './change-room.ts'
import { newRoomForm, roomForm, typedOf } from './room-form.ts'

interface Shown {
  readonly staff: Staff
  readonly place: Pick<PlaceShown, 'placeId'>
  /** Null: one that is added. */
  readonly present: RoomShown | null
  readonly form: FormState
}

/** The rooms of the park's places. */
export const roomRoutes = (context: Context) => {
  const router = Router()
  const administrator = asAdministrator(context)
  const { sql } = context

  const show = (response: Response, shown: Shown, { status, refused }: Again = shownFirst) => {
    const { present, place } = shown
    const back = present ? `/park/rooms/${present.roomId}` : `/park/places/${place.placeId}/rooms/new`
    const visit = { ...response.locals.visit, back }
    sendPage(response, status, <RoomPage {...{ visit, ...shown, refused }} />)
  }

  router.get(
    '/park/places/:place/rooms/new',
    administrator(async (request, response, { staff }, next) => {
      const place = await placeOf(sql, numberIn(request.params.place))
      if (!place) return next()
      show(response, { staff, place, present: null, form: { typed: { standing: ['in_use'] }, faults: {} } })
    }),
  )

  router.post(
    '/park/places/:place/rooms',
    administrator(async (request, response, { who, staff }, next) => {
      const place = await placeOf(sql, numberIn(request.params.place))
      if (!place) return next()
      const form = readForm(newRoomForm, request.body)
      await answerForm(response, form, {
        does: async room => {
          await addRoom(context, who, place.placeId, room)
          return `/park/places/${place.placeId}`
        },
        again: again => show(response, { staff, place, present: null, form }, again),
      })
    }),
  )

  router.get(
    '/park/rooms/:room',
    administrator(async (request, response, { staff }, next) => {
      const present = await roomOf(sql, numberIn(request.params.room))
      if (!present) return next()
      show(response, { staff, place: present, present, form: { typed: typedOf(present), faults: {} } })
    }),
  )

  router.post(
    '/park/rooms/:room',
    administrator(async (request, response, { who, staff }, next) => {
      const place = await roomOf(sql, numberIn(request.params.room))
      if (!place) return next()
      const { roomId } = place
      const form = readForm(roomForm, request.body)
      const { visit } = response.locals
      const { step } = textIn(visit.locale).rooms
      await answerEdit(context, response, form, {
        asked: { visit, staff, wing: 'park', room: 'places', step, action: `/park/rooms/${roomId}` },
        tries:
          ({ room }) =>
          sql =>
            writeRoom(sql, { roomId, room }),
        does: async ({ room }) => {
          await changeRoom(context, who, { roomId, room })
          return `/park/places/${place.placeId}`
        },
        again: async again =>
          show(response, { staff, place, present: (await roomOf(sql, roomId)) ?? place, form }, again),
      })
    }),
  )

  return router
}
