import type { WaitsOnBoard } from '../../sql/booking/board-waits.ts'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

export type Waits = WaitsOnBoard & {
  /** What stands and no longer fits (R9b). */
  readonly toMend: number
}

/** What waits for somebody, counted, above the board; nothing where nothing waits. */
export const BoardWaits = ({ visit: { locale }, waits }: { visit: Visit; waits: Waits }) => {
  const text = textIn(locale).board
  const chips = [
    { tone: 'waits', count: waits.toRing, words: text.toRing(waits.toRing) },
    { tone: 'lacks', count: waits.toMend, words: text.toMend(waits.toMend) },
    { tone: 'waits', count: waits.unclear, words: text.unclear(waits.unclear) },
  ].filter(({ count }) => count > 0)
  if (chips.length === 0) return null
  return (
    <div class="screen">
      <h2 class="unseen">{text.waiting}</h2>
      <ul class="chips">
        {chips.map(({ tone, words }) => (
          <li key={words}>
            <span class={`chip ${tone}`}>
              <span>
                <Sentence text={words} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
