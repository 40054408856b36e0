import type { WaitsOnBoard } from '../../sql/booking/board-waits.ts'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What waits for somebody, counted, above the board; nothing where nothing waits. */
export const BoardWaits = ({ visit: { locale }, waits }: { visit: Visit; waits: WaitsOnBoard }) => {
  const text = textIn(locale).board
  const chips = [
    { count: waits.toRing, words: text.toRing(waits.toRing) },
    { count: waits.unclear, words: text.unclear(waits.unclear) },
  ].filter(({ count }) => count > 0)
  if (chips.length === 0) return null
  return (
    <div class="screen">
      <h2 class="unseen">{text.waiting}</h2>
      <ul class="chips">
        {chips.map(({ words }) => (
          <li key={words}>
            <span class="chip waits">
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
