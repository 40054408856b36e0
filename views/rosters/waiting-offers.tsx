import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { UrgentSlips } from './urgent-slips.tsx'

interface WaitingProps {
  visit: Visit
  offers: number
  swaps: number
  urgent: readonly UrgentOfOne[]
}

const Waits = ({ visit, offers, swaps }: Omit<WaitingProps, 'urgent'>) => {
  const text = textIn(visit.locale)
  const { waiting } = text.offers
  if (offers + swaps === 0) return null
  return (
    <section class="sheet slip waits">
      <h2>{waiting.heading}</h2>
      {offers > 0 && <p>{waiting.offers(offers)}</p>}
      {swaps > 0 && <p>{text.swaps.list.waiting(swaps)}</p>}
      <Actions>
        {offers > 0 && (
          <a class="button" href="/me/offers">
            {waiting.answer}
          </a>
        )}
        {swaps > 0 && (
          <a class={offers > 0 ? 'button second' : 'button'} href="/me/swaps">
            {text.swaps.list.answer}
          </a>
        )}
      </Actions>
    </section>
  )
}

/** Urgent calls, offers and swaps that wait for an answer, above what comes next; nothing when there are none. */
export const WaitingOffers = ({ visit, urgent, ...waits }: WaitingProps) => {
  return (
    <>
      <UrgentSlips {...{ visit, urgent }} />
      <Waits {...{ visit }} {...waits} />
    </>
  )
}
