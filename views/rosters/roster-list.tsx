import type { RosterInList } from '../../sql/rosters/rosters.ts'
import { Icon } from '../kit/icon.tsx'
import { said } from '../kit/said.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'

interface RosterListProps {
  visit: Visit
  slug: string
  rosters: readonly RosterInList[]
}

/** Rosters that are not over: of which duty, from when, how far each is. */
export const RosterList = ({ visit: { locale }, slug, rosters }: RosterListProps) => {
  const { duties: text, rosters: words } = textIn(locale)
  if (rosters.length === 0) return <p class="soft">{words.none}</p>
  return (
    <ul class="rows">
      {rosters.map(({ rosterId, dutyZh, dutyEn, from, state, positions, filled, open }) => (
        <li key={rosterId} class="four">
          <Icon name="day" />
          <p>
            <a href={rosterAddress(slug, rosterId)}>
              <strong>{said(locale, dutyZh, dutyEn)}</strong> {words.week(dayInWords(locale, from))}
            </a>
          </p>
          <p>
            <span class={state === 'draft' ? 'tag waits' : 'tag'}>{words.states[state]}</span>
          </p>
          <p class="soft small">
            {text.filled(filled, positions)}
            {open > 0 && (
              <>
                <br />
                {text.unanswered(open)}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
