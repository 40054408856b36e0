import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { maskedContact } from './masked-contact.ts'
import { nameInWords } from './name-in-words.ts'
import type { AnswersShown, Hours } from './summary.tsx'

/** Which answer to 'whose telephone' each stands for. */
const whose = { self: 'own', family: 'seen', other: 'other' } as const

/** Each answer as the page before the button says it; null where there is nothing to say. */
export const answersInWords = (visit: Visit, answers: AnswersShown) => {
  const { booking, kit } = textIn(visit.locale)
  const { check: text, details } = booking
  const { reach, safeHours, along, childAge } = answers
  const span = (hours: Hours | 'never') => (hours === 'never' ? text.never : kit.hours(hours.from, hours.to))
  const company = along.map(who =>
    who === 'child' && childAge ? text.childOf(details.ages[childAge]) : details.alongWho[who],
  )
  return {
    called: nameInWords(visit.locale, answers),
    reminder: reach.contact
      ? text.reach(details.reach[reach.by], maskedContact(reach.contact))
      : details.reach[reach.by],
    // On the details page the question says that it may be left out.
    askedWhose: details.whose.replace(/（[^）]*）$| \([^)]*\)$/, ''),
    whose: reach.by === 'sms' && reach.telephoneOf ? details.whoseIs[whose[reach.telephoneOf]] : null,
    safe:
      safeHours &&
      text.spans([
        text.span(details.weekdays, span(safeHours.weekdays)),
        text.span(details.weekends, span(safeHours.weekends)),
      ]),
    along: company.length > 0 ? text.list(company) : null,
    prepare: answers.prepare.length > 0 ? text.list(answers.prepare.map(one => details.prepared[one])) : null,
  }
}
