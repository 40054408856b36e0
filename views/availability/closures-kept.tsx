import type { DateTime } from 'luxon'
import type { ClosureKept } from '../../sql/availability/closures.ts'
import { Icon } from '../kit/icon.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

export interface ClosuresProps {
  visit: Visit
  /** Of the page that closes. */
  address: string
  /** What can be taken back here. */
  closures: readonly ClosureKept[]
}

/** Midnight ends a day, as hours are written. */
const endOfHours = (ends: DateTime) => (+ends === +ends.startOf('day') ? '24:00' : ends.toFormat('HH:mm'))

/** What closes today, each with the button that takes it back. */
export const ClosuresKept = ({ visit, address, closures }: ClosuresProps) => {
  const { closure: text, kit } = textIn(visit.locale)
  if (closures.length === 0) return null
  return (
    <section>
      <h2>{text.standing}</h2>
      <ul class="rows">
        {closures.map(({ closureId, placeZh, placeEn, starts, ends, saidZh, saidEn }) => (
          <li key={closureId}>
            <Icon name="alert" />
            <p>
              <strong>{said(visit.locale, placeZh, placeEn)}</strong>
              {starts && ends && (
                <small class="soft"> {kit.hours(starts.toFormat('HH:mm'), endOfHours(ends))}</small>
              )}
              <br />
              <small class="soft">{said(visit.locale, saidZh, saidEn)}</small>
            </p>
            <form method="post" action={`${address}/taking-back`}>
              <Token visit={visit} />
              <input type="hidden" name="closure" value={closureId} />
              <button type="submit" class="second">
                {text.takeBack}
                <span class="unseen">{text.takeBackThis(said(visit.locale, placeZh, placeEn))}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p class="soft small">{text.takingBack}</p>
    </section>
  )
}
