import { z } from 'zod'
import type { PlaceShown } from '../../sql/availability/places.ts'
import type { Typed } from '../../views/kit/form.ts'
import { confirmed, freeText, several, versionShown } from '../booking/form-fields.ts'

const written = {
  name_zh: freeText(40),
  name_en: freeText(60),
  said_zh: freeText(12),
  said_en: freeText(30),
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
