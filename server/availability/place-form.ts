import { z } from 'zod'
import type { PlaceShown } from '../../sql/availability/places.ts'
import type { Typed } from '../../views/kit/form.ts'
import { textIn } from '../../views/text/text.ts'
import { confirmed, freeText, several, versionShown } from '../booking/form-fields.ts'

const written = {
  name_zh: freeText(40),
  name_en: freeText(60),
  // What messages say of it fits into theirs, however long all else is.
  said_zh: freeText(textIn('zh-CN').messages.longest.floor),
  said_en: freeText(textIn('en').messages.longest.floor),
  make_up: several(['works']),
}

const asWritten = ({
  name_zh,
  name_en,
  said_zh,
  said_en,
  make_up,
}: z.infer<z.ZodObject<typeof written>>) => ({
  nameZh: name_zh,
  nameEn: name_en,
  saidZh: said_zh,
  saidEn: said_en,
  worksOnMakeUpDays: make_up.length > 0,
})

/** The form of a new place. */
export const newPlaceForm = z.strictObject(written).transform(asWritten)

/** The form of one that is there already, with the version that it shows. */
export const placeForm = z
  .strictObject({ ...written, version: versionShown, confirmed })
  .transform(({ version, confirmed, ...rest }) => ({ version, confirmed, place: asWritten(rest) }))

/** What the form holds at first. */
export const typedOf = ({ nameZh, nameEn, saidZh, saidEn, worksOnMakeUpDays }: PlaceShown): Typed => ({
  name_zh: [nameZh],
  name_en: [nameEn],
  said_zh: [saidZh],
  said_en: [saidEn],
  make_up: worksOnMakeUpDays ? ['works'] : [],
})
