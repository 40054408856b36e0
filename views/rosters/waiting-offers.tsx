import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** Offers that wait for an answer, above what comes next; nothing when there are none. */
export const WaitingOffers = ({ visit, offers }: { visit: Visit; offers: number }) => {
  const text = textIn(visit.locale).offers.waiting
  if (offers === 0) return null
  return (
    <section class="sheet slip waits">
      <h2>{text.heading}</h2>
      <p>{text.offers(offers)}</p>
      <Actions>
        <a class="button" href="/me/offers">
          {text.answer}
        </a>
      </Actions>
    </section>
  )
}
