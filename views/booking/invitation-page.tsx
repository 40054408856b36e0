import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { type HandedLink, LinkToHand } from './link-to-hand.tsx'

/** What whoever booked hands on to the other: the same whatever the other did with it, and whatever the desk issued since (R14). */
export const InvitationPage = ({ visit, ...handed }: HandedLink & { visit: Visit }) => {
  const { booking, invitation } = textIn(visit.locale)
  const text = invitation.handed
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <LinkToHand visit={visit} {...handed} />
      <p>{text.once}</p>
      <p class="soft">{text.unseen}</p>
      <Close visit={visit} />
    </Page>
  )
}
