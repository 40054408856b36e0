import type { FallenShift } from '../../sql/rosters/fallen.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { positionAddress, rosterAddress } from './addresses.ts'
import type { FallenRead } from './fallen.ts'

interface SlipProps {
  visit: Visit
  /** Of the organisation. */
  slug: string
  shifts: readonly FallenShift[]
}

const FallenSlip = ({ visit: { locale }, slug, shifts }: SlipProps) => {
  const text = textIn(locale).repairs.mending
  const [first] = shifts
  if (!first) return null
  const { rosterId, positionId, person, starts, why, last } = first
  const when = shifts.length === 1 ? timeInWords(locale, starts) : text.shifts(shifts.length)
  const guests = shifts.reduce((sum, one) => sum + one.guests, 0)
  const asked = shifts.map(one => `position=${one.positionId}`).join('&')
  return (
    <section class="sheet slip lacks" id={`p-${positionId}`}>
      <h2>{person === null ? text.empty(when) : text.person(person, when)}</h2>
      <p>
        {text.why[why](said(locale, first.dutyZh, first.dutyEn))} {last && text.last[last.ended](last.person)}{' '}
        {guests > 0 && text.guests(guests)}
      </p>
      {shifts.length > 1 && (
        <ul class="facts">
          {shifts.map(one => (
            <li key={one.positionId}>
              {dayInWords(locale, one.starts)} {hoursInWords(locale, one.starts, one.ends)}
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <a class="button" href={rosterAddress(slug, rosterId, `/repair?${asked}`)}>
          {text.repair}
        </a>
        {shifts.length === 1 && (
          <a class="button plain" href={positionAddress(slug, rosterId, positionId, '/filling')}>
            {text.byHand}
          </a>
        )}
        <a class="button plain" href={rosterAddress(slug, rosterId)}>
          {text.see}
        </a>
      </Actions>
    </section>
  )
}

/** Shifts whose holder fell away, and near ones that nobody holds, each with the ways to fill it. */
export const FallenSlips = ({
  visit,
  slug,
  fallen: { slips, all },
}: Pick<SlipProps, 'visit' | 'slug'> & { fallen: FallenRead }) => {
  const text = textIn(visit.locale).repairs.mending
  if (all === 0) return null
  return (
    <>
      <h2>{text.heading}</h2>
      <div class="columns">
        {slips.map(shifts => (
          <FallenSlip key={shifts[0]?.positionId} {...{ visit, slug, shifts }} />
        ))}
      </div>
      {all > slips.length && (
        <p>
          <Icon name="info" />
          {text.more(all - slips.length)}
        </p>
      )}
    </>
  )
}
