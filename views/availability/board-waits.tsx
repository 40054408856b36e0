import type { WaitsOnBoard } from '../../sql/booking/board-waits.ts'
import { A } from '../kit/link.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { peopleAddress } from '../people/addresses.ts'
import { type Warns, warningTones } from '../people/certificate-tag.tsx'
import { textIn } from '../text/text.ts'
import { unclearAddress } from './board-addresses.ts'

export type Waits = WaitsOnBoard & {
  /** What stands and no longer fits (R9b). */
  readonly toMend: number
  /** A year that is not confirmed yet (R6). */
  readonly unconfirmed: number | null
  /** How loudly the next certificate is warned of that runs out. */
  readonly warns: Warns
}

interface BoardWaitsProps {
  visit: Visit
  slug: string
  /** 'YYYY-MM-DD' */
  day: string
  waits: Waits
}

/** What waits for somebody, counted, above the board; nothing where nothing waits. */
export const BoardWaits = ({ visit: { locale }, slug, day, waits }: BoardWaitsProps) => {
  const text = textIn(locale).board
  const chips = [
    { tone: 'waits', to: `/o/${slug}/ring`, count: waits.toRing, words: text.toRing(waits.toRing) },
    { tone: 'lacks', to: `/o/${slug}/mending`, count: waits.toMend, words: text.toMend(waits.toMend) },
    {
      tone: 'waits',
      to: unclearAddress(slug, day),
      count: waits.unclear,
      words: text.unclear(waits.unclear),
    },
    {
      tone: waits.warns === null ? 'quiet' : warningTones[waits.warns],
      to: peopleAddress(slug),
      count: waits.runningOut,
      words: text.runningOut(waits.runningOut),
    },
  ].filter(({ count }) => count > 0)
  if (chips.length === 0) return null
  return (
    <div class="screen">
      <h2 class="unseen">{text.waiting}</h2>
      <ul class="chips">
        {chips.map(({ tone, to, words }) => (
          <li key={words}>
            <A class={`chip ${tone}`} href={to}>
              <span>
                <Sentence text={words} />
              </span>
            </A>
          </li>
        ))}
      </ul>
    </div>
  )
}
