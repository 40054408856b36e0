import { Actions, Note } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { rosterAddress } from './addresses.ts'
import type { Making } from './roster.ts'

interface RosterMakingProps {
  visit: Visit
  slug: string
  rosterId: number
  making: Making
}

/** How far a roster is that is being made, with the way to stop; and how the last making ended. */
export const RosterMaking = ({ visit, slug, rosterId, making }: RosterMakingProps) => {
  const text = textIn(visit.locale).rosters
  const { runs, ended, overtaken, proved, filled, needed, spread } = making
  if (!runs) {
    if (!ended) return null
    if (overtaken)
      return (
        <Note tone="waits" icon="alert">
          <p>{text.overtaken}</p>
        </Note>
      )
    return <p class="soft">{proved ? text.proved : text.notProved}</p>
  }
  return (
    <section class="sheet slip waits">
      <h2>{text.making}</h2>
      {filled !== null && needed !== null && (
        <p>{text.madeSoFar({ filled, needed, spread: String(spread ?? 0) })}</p>
      )}
      <p class="soft small">{text.makingNext}</p>
      <form method="post" action={rosterAddress(slug, rosterId, '/solve/stop')}>
        <Token visit={visit} />
        <Actions>
          <button type="submit" class="second" autofocus>
            {text.stop}
          </button>
        </Actions>
      </form>
    </section>
  )
}
