import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What each answer's field is called, in the order of the page. */
export const labelsOf = ({ locale }: Visit): Record<string, string> => {
  const text = textIn(locale).booking.details
  return {
    called: text.called,
    reach_by: text.reachBy,
    phone: text.phone,
    whose: text.whose,
    email: text.email,
    passcode: text.passcode,
    other_side: text.otherSide,
    title: text.title,
    weekday_from: text.weekdayFrom,
    weekday_until: text.weekdayUntil,
    weekend_from: text.weekendFrom,
    weekend_until: text.weekendUntil,
    along: text.along,
    age: text.age,
    prepare: text.prepare,
    cover: text.cover,
  }
}
