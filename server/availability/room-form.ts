import { z } from 'zod'
import { type RoomShown, uses } from '../../sql/availability/rooms.ts'
import type { Typed } from '../../views/kit/form.ts'
import { confirmed, fault, freeText, once, one, versionShown } from '../booking/form-fields.ts'

const seats = one.pipe(
  z
    .string()
    .trim()
    .regex(/^(1000|[1-9]\d{0,2})$/, fault('a_number_of_seats')),
)

const written = {
  name_zh: freeText(40),
  name_en: freeText(60),
  use: once('choose_one').pipe(z.enum(uses, fault('choose_one'))),
  seats: seats.transform(Number),
  standing: once('choose_one').pipe(z.enum(['in_use', 'out_of_use'], fault('choose_one'))),
}

const asWritten = ({ name_zh, name_en, ...rest }: z.infer<z.ZodObject<typeof written>>) => ({
  ...rest,
  nameZh: name_zh,
  nameEn: name_en,
})

/** The form of a new room. */
export const newRoomForm = z.strictObject(written).transform(asWritten)

/** The form of one that is there already, with the version that it shows. */
export const roomForm = z
  .strictObject({ ...written, version: versionShown, confirmed })
  .transform(({ version, confirmed, ...rest }) => ({ confirmed, room: { version, ...asWritten(rest) } }))

/** What the form holds at first. */
export const typedOf = ({ nameZh, nameEn, use, seats, standing }: RoomShown): Typed => ({
  name_zh: [nameZh],
  name_en: [nameEn],
  use: [use],
  seats: [String(seats)],
  standing: [standing],
})
