import type { DateTime } from 'luxon'
import type { WaysOn } from '../availability/addresses.ts'
import { A } from '../kit/link.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { startField } from './steps.ts'

/** An open start near the one that was lost; daysApart is negative when it is earlier. */
export interface Nearby {
  readonly starts: DateTime
  readonly daysApart: number
  readonly sameHour: boolean
}

interface NearbyProps {
  visit: Visit
  nearest: readonly Nearby[]
}

/** Days; further away, what was asked for and what there is have nothing to do with each other. */
const FAR = 28

const hintOf = ({ locale }: Visit, { starts, daysApart, sameHour }: Nearby) => {
  const text = textIn(locale).booking.raced
  if (daysApart === 0) return text.sameDay
  if (Math.abs(daysApart) > FAR) return starts.toFormat(text.farDay, { locale })
  return sameHour ? text.sameHour(daysApart) : text.otherDay(daysApart)
}

/** The nearest starts to choose from in a form; the first is chosen. */
export const NearbyOptions = ({ visit, nearest }: NearbyProps) => (
  <fieldset>
    <legend class="unseen">{textIn(visit.locale).booking.raced.legend}</legend>
    {nearest.map((nearby, position) => (
      <label class="option" key={startField(nearby.starts)}>
        <input type="radio" name="instead" value={startField(nearby.starts)} checked={position === 0} />
        <span>
          <strong>{timeInWords(visit.locale, nearby.starts)}</strong>
        </span>
        <span class="hint">{hintOf(visit, nearby)}</span>
      </label>
    ))}
  </fieldset>
)

/** The nearest starts as links, for whoever has typed nothing yet. */
export const NearbyLinks = ({ visit, nearest, ways }: NearbyProps & { ways: Pick<WaysOn, 'toStart'> }) => (
  <ul class="rows">
    {nearest.map(nearby => (
      <li key={startField(nearby.starts)}>
        <p class="hour">{hourInWords(nearby.starts)}</p>
        <p>
          <A href={ways.toStart(nearby.starts)}>{dayInWords(visit.locale, nearby.starts)}</A>
          <br />
          <small class="soft">{hintOf(visit, nearby)}</small>
        </p>
      </li>
    ))}
  </ul>
)
