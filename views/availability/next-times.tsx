import type { DateTime } from 'luxon'
import { Leaf } from '../kit/leaf.tsx'
import { A } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { WaysOn } from './addresses.ts'

interface NextTimesProps {
  visit: Visit
  /** The next open starts, three at most. */
  times: readonly DateTime[]
  ways: Pick<WaysOn, 'toStart'>
  /** What is pressed to have one. */
  take?: string
}

/** The next times of a scarce service: no counts and no week, so that nobody can watch a booking appear (R19b). */
export const NextTimes = ({ visit, times, ways, take }: NextTimesProps) => {
  const text = textIn(visit.locale).availability
  if (times.length === 0)
    return (
      <Empty heading={text.noTimes}>
        <p>{text.noTimesNext}</p>
      </Empty>
    )
  return (
    <>
      <h2>{text.nextTimes(times.length)}</h2>
      <ul class="rows law">
        {times.map(starts => (
          <li key={starts.toMillis()}>
            <Leaf visit={visit} day={starts} />
            <p class="hour">{hourInWords(starts)}</p>
            <A class="button second" href={ways.toStart(starts)}>
              <span>
                {take ?? text.takeThis}
                <span class="unseen">{text.takeThisTime(timeInWords(visit.locale, starts))}</span>
              </span>
            </A>
          </li>
        ))}
      </ul>
    </>
  )
}
