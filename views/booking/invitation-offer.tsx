import { Icon } from '../kit/icon.tsx'
import { Actions } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** For whoever booked for two: the way to the other's link. It stands there whatever the other has done (R14). */
export const InvitationOffer = ({ visit, offered }: { visit: Visit; offered: boolean }) => {
  const text = textIn(visit.locale).invitation.offer
  if (!offered) return null
  return (
    <section class="sheet screen">
      <h2>{text.heading}</h2>
      <p>{text.lead}</p>
      <Actions>
        <a class="button second" href="/appointment/invitation">
          <Icon name="copy" />
          {text.get}
        </a>
      </Actions>
    </section>
  )
}
