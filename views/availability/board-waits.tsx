import type { WaitsOnBoard } from '../../sql/booking/board-waits.ts'
import { A } from '../kit/link.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

export type Waits = WaitsOnBoard & {
  /** What stands and no longer fits (R9b). */
  readonly toMend: number
}

/** What waits for somebody, counted, above the board; nothing where nothing waits. */
export const BoardWaits = ({
  visit: { locale },
  slug,
  waits,
}: {
  visit: Visit
  slug: string
  waits: Waits
}) => {
  const text = textIn(locale).board
  const chips = [
    { tone: 'waits', to: 'ring', count: waits.toRing, words: text.toRing(waits.toRing) },
    { tone: 'lacks', to: 'mending', count: waits.toMend, words: text.toMend(waits.toMend) },
    { tone: 'waits', to: null, count: waits.unclear, words: text.unclear(waits.unclear) },
  ].filter(({ count }) => count > 0)
  if (chips.length === 0) return null
  return (
    <div class="screen">
      <h2 class="unseen">{text.waiting}</h2>
      <ul class="chips">
        {chips.map(({ tone, to, words }) => {
          const said = (
            <span>
              <Sentence text={words} />
            </span>
          )
          return (
            <li key={words}>
              {to === null ? (
                <span class={`chip ${tone}`}>{said}</span>
              ) : (
                <A class={`chip ${tone}`} href={`/o/${slug}/${to}`}>
                  {said}
                </A>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
