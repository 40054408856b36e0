import type { DateTime } from 'luxon'
import { z } from 'zod'
import { timeOfDay } from '../booking/answer-values.ts'
import {
  confirmed,
  dayFrom,
  fault,
  freeText,
  maybe,
  once,
  several,
  wholeNumber,
} from '../booking/form-fields.ts'
import { parkDay } from '../park-time.ts'
import { readSpan } from './entered-form.ts'

const written = (placeIds: readonly number[]) => ({
  place: several(placeIds.map(String) as [string, ...string[]]).refine(
    chosen => chosen.length > 0,
    fault('choose_one'),
  ),
  said_zh: freeText(60),
  said_en: freeText(120),
})

/** Closing for the rest of today: which of these places, and the sentence that the home page says. */
export const closeTodayForm = (placeIds: readonly number[]) =>
  z.strictObject(written(placeIds)).transform(({ place, said_zh, said_en }) => ({
    placeIds: place.map(Number),
    saidZh: said_zh,
    saidEn: said_en,
  }))

const time = maybe(once('not_a_time').pipe(timeOfDay))

/** Closing from a day on: whole days, or from an hour until an hour. Nothing closes that is over. */
export const closeDaysForm = (placeIds: readonly number[], now: DateTime) => {
  const day = dayFrom(parkDay(now))
  return z
    .strictObject({ ...written(placeIds), day, last: maybe(day), from: time, until: time, confirmed })
    .transform(({ place, said_zh, said_en, confirmed, ...given }, context) => ({
      ...{ confirmed, placeIds: place.map(Number), saidZh: said_zh, saidEn: said_en },
      ...readSpan(given, now, context),
    }))
}

/** Which closure is taken back. */
export const takingBackForm = z.strictObject({ closure: wholeNumber })
