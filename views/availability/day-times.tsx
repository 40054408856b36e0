import type { DateTime } from 'luxon'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords, nearTime } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { WaysOn } from './addresses.ts'

/** The open starts of a day, by its parts. */
export interface ChosenDay {
  readonly day: string
  readonly morning: readonly DateTime[]
  readonly afternoon: readonly DateTime[]
  readonly evening: readonly DateTime[]
}

interface DayTimesProps {
  visit: Visit
  ways: WaysOn
  chosen: ChosenDay | null
  nextFree: DateTime | null
  today: string
}

const WeekFull = ({ visit: { locale }, ways, nextFree, today }: DayTimesProps) => {
  const text = textIn(locale).availability
  return (
    <Note tone="waits" icon="day">
      <p>
        <strong>{text.weekFull}</strong>
      </p>
      {nextFree && (
        <p>
          <Sentence text={text.nextFree(nearTime(locale, nextFree, today))} />
        </p>
      )}
      {nextFree && (
        <p>
          <A class="onward" href={ways.toDay(nextFree.toISODate())}>
            {text.goThere}
          </A>
        </p>
      )}
    </Note>
  )
}

const parts = [
  ['morning', 'dawn'],
  ['afternoon', 'sun'],
  ['evening', 'moon'],
] as const

/** The times of the chosen day; or when the next free one is, in a week that has none. */
export const DayTimes = (props: DayTimesProps) => {
  const { visit, ways, chosen } = props
  const text = textIn(visit.locale).availability
  if (chosen === null) return <WeekFull {...props} />
  return (
    <>
      <h2>{dayInWords(visit.locale, chosen.day)}</h2>
      {parts
        .filter(([part]) => chosen[part].length > 0)
        .map(([part, icon]) => (
          <section key={part} aria-labelledby={part}>
            <h3 class="part" id={part}>
              <Icon name={icon} />
              {text[part]}
            </h3>
            <ul class="slots">
              {chosen[part].map(starts => (
                <li key={starts.toMillis()}>
                  <A href={ways.toStart(starts)}>{hourInWords(starts)}</A>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}
