import { z } from 'zod'
import { type DutyShown, type DutyWritten, purposes } from '../../sql/rosters/duties.ts'
import type { RoomOfPlace } from '../../sql/rosters/duty-choices.ts'
import type { Typed } from '../../views/kit/form.ts'
import { fault, freeText, once, several, versionShown } from '../booking/form-fields.ts'

/** What a duty may stand at, as its form writes it: 'place/2', 'room/7'. */
export interface DutyChoices {
  readonly places: readonly { readonly placeId: number }[]
  readonly rooms: readonly RoomOfPlace[]
  readonly organisations: readonly { readonly organisationId: number }[]
  /** Nobody's people hold it but those of the organisations that are ticked: it is the park's. */
  readonly ofPark: boolean
}

const written = ({ places, rooms, organisations }: DutyChoices) => ({
  name_zh: freeText(40),
  name_en: freeText(60),
  at: once('choose_one').pipe(
    z.enum(
      [
        ...places.map(({ placeId }) => `place/${placeId}`),
        ...rooms.map(({ roomId }) => `room/${roomId}`),
        '',
      ],
      fault('choose_one'),
    ),
  ),
  purpose: once('choose_one').pipe(z.enum(purposes, fault('choose_one'))),
  along: several(organisations.map(({ organisationId }) => String(organisationId)) as [string, ...string[]]),
})

const asWritten =
  ({ rooms, ofPark }: DutyChoices) =>
  (
    { name_zh, name_en, at, purpose, along }: z.infer<z.ZodObject<ReturnType<typeof written>>>,
    context: z.RefinementCtx,
  ): DutyWritten => {
    const [kind, id] = at.split('/')
    const asksNobody = ofPark && along.length === 0
    for (const field of [...(id === undefined ? ['at'] : []), ...(asksNobody ? ['along'] : [])])
      context.addIssue({ code: 'custom', path: [field], message: fault('choose_one') })
    if (id === undefined || asksNobody) return z.NEVER
    const room = kind === 'room' ? rooms.find(({ roomId }) => String(roomId) === id) : undefined
    return {
      ...{ nameZh: name_zh, nameEn: name_en, purpose, along: along.map(Number) },
      roomId: room?.roomId ?? null,
      placeId: room?.placeId ?? Number(id),
    }
  }

/** The form of a new duty. */
export const newDutyForm = (choices: DutyChoices) =>
  z.strictObject(written(choices)).transform(asWritten(choices))

/** The form of one that is there already, with the version that it shows. */
export const dutyForm = (choices: DutyChoices) =>
  z
    .strictObject({ ...written(choices), version: versionShown })
    .transform(({ version, ...rest }, context) => ({ version, ...asWritten(choices)(rest, context) }))

/** What the form holds at first. */
export const typedOf = ({ nameZh, nameEn, roomId, placeId, purpose, along }: DutyShown): Typed => ({
  name_zh: [nameZh],
  name_en: [nameEn],
  at: [roomId === null ? `place/${placeId}` : `room/${roomId}`],
  purpose: [purpose],
  along: along.map(String),
})
