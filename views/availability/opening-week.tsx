import { type ComponentChildren, Fragment } from 'preact'
import type { Hours, Opening, SpecialOpening } from '../../sql/availability/openings.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface OpeningWeekProps {
  visit: Visit
  openings: readonly Opening[]
  /** What can be done with one of them. */
  action?: (opening: Opening, words: { day: string; hours: string }) => ComponentChildren
}

/** The hours of a place by the week, Monday first; a place without any says what follows. */
export const OpeningWeek = ({ visit, openings, action }: OpeningWeekProps) => {
  const { openings: text, places, kit } = textIn(visit.locale)
  if (openings.length === 0) return <p class="soft">{places.never}</p>
  return (
    <dl class="summary">
      {text.weekdays.map((day, index) => {
        const ofDay = openings.filter(({ weekday }) => weekday === index + 1)
        return (
          <div key={day}>
            <dt>{day}</dt>
            <dd>
              {ofDay.length === 0
                ? text.closed
                : ofDay.map(opening => {
                    const hours = kit.hours(opening.from, opening.until)
                    return action ? (
                      action(opening, { day, hours })
                    ) : (
                      <Fragment key={opening.from}>
                        <span class="keep">{hours}</span>{' '}
                      </Fragment>
                    )
                  })}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The days to come that have hours of their own. */
export const SpecialDays = ({ visit, special }: { visit: Visit; special: readonly SpecialOpening[] }) => {
  const { kit, openings: text } = textIn(visit.locale)
  const hoursInWords = ({ from, until }: Hours) => kit.hours(from, until)
  const days = [...new Set(special.map(({ day }) => day))]
  if (days.length === 0) return <p class="soft small">{text.specialNone}</p>
  return (
    <>
      <h3>{text.specialNow}</h3>
      <dl class="summary">
        {days.map(day => (
          <div key={day}>
            <dt>{dayInWords(visit.locale, day)}</dt>
            <dd>
              {special
                .filter(one => one.day === day)
                .map(hoursInWords)
                .map(hours => (
                  <Fragment key={hours}>
                    <span class="keep">{hours}</span>{' '}
                  </Fragment>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
