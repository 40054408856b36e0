import { z } from 'zod'
import { fault, freeText, several, wholeNumber } from '../booking/form-fields.ts'

/** Closing for the rest of today: which of these places, and the sentence that the home page says. */
export const closeTodayForm = (placeIds: readonly number[]) =>
  z
    .strictObject({
      place: several(placeIds.map(String) as [string, ...string[]]).refine(
        chosen => chosen.length > 0,
        fault('choose_one'),
      ),
      said_zh: freeText(60),
      said_en: freeText(120),
    })
    .transform(({ place, said_zh, said_en }) => ({
      placeIds: place.map(Number),
      saidZh: said_zh,
      saidEn: said_en,
    }))

/** Which closure is taken back. */
export const takingBackForm = z.strictObject({ closure: wholeNumber })
