import { z } from 'zod'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { WaitingPart } from '../../sql/booking/waiting.ts'
import type { Locale } from '../../views/text/text.ts'
import type { Answers } from './answers.ts'
import { answerFields, answersFrom, checkedTogether } from './answers-form.ts'
import { carriedFields, coming, togetherFrom } from './coming.ts'
import { easeFields } from './ease-form.ts'
import { day, fault, maybe, once, one, several } from './form-fields.ts'
import type { Joining } from './wait.ts'
import { waitingParts } from './waiting-parts.ts'

const { called, title, phone, whose, email, passcode, cover, other_side, prepare } = answerFields
const { weekday_from, weekday_until, weekend_from, weekend_until } = answerFields

/** 'none' cannot wait: nobody could be told. */
const reach_by = once('choose_how_to_be_told').pipe(z.enum(['sms', 'email'], fault('choose_how_to_be_told')))

const fields = {
  ...{ called, title, reach_by, phone, whose, email, passcode, cover, other_side, prepare },
  ...{ weekday_from, weekday_until, weekend_from, weekend_until },
  part: several(waitingParts),
  key: one,
}

export interface Wishes {
  /** The days that can be waited for, 'YYYY-MM-DD'. */
  readonly today: string
  readonly last: string
}

/** A last day of one's own; left empty, as far as the service's horizon. */
const until = ({ today, last }: Wishes) =>
  maybe(day.refine(given => given >= today && given <= last, fault('day_out_of_reach')))

/** Who comes, where that is open, and of two the questions of R15. */
const questions = ({ partiesLeast, partiesMost }: ServiceShown, comes: string | undefined) =>
  partiesMost === 1
    ? {}
    : {
        ...carriedFields,
        ...(partiesLeast === 1 ? { coming } : {}),
        ...(partiesLeast === 2 || comes === 'both' ? easeFields : {}),
      }

/** The form of the page on which somebody begins to wait. @param comes who comes, as it is typed */
export const waitingForm = (service: ServiceShown, wishes: Wishes, comes: string | undefined) =>
  checkedTogether(z.strictObject({ ...fields, ...questions(service, comes), until: until(wishes) }))

const unasked = { coming: null, at_ease: null, safe_at_home: null, sealed: null }

/** What checked fields stand for. @param held the parts in which the service is held: all of them say as much as none. */
export const joiningFrom = (
  service: ServiceShown,
  answered: z.infer<ReturnType<typeof waitingForm>>,
  { locale, last, held }: { locale: Locale; last: string; held: readonly WaitingPart[] },
): Omit<Joining, 'bookingKey'> => {
  const answers: Answers = answersFrom({ ...answered, along: [], age: null }, locale)
  const together = togetherFrom(service, { ...unasked, ...answered })
  return {
    ...{ service, answers, lastDay: answered.until ?? last },
    parts: held.every(part => answered.part.includes(part)) ? [] : answered.part,
    together: together === 'to_ask' ? { ease: null } : together,
  }
}
