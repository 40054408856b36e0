import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** In place of the contact page while a cancellation waits for a voice: why, before anything is typed, and where it is taken back. */
export const ContactHeldPage = ({ visit }: { visit: Visit }) => {
  const { ownSide, booking, refused } = textIn(visit.locale)
  return (
    <Page visit={visit} step={ownSide.contact.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{ownSide.contact.heading}</h1>
      <p>{refused.a_voice_is_awaited}</p>
      <Actions>
        <a class="button" href="/appointment/cancellation">
          {booking.standing.voice.see}
        </a>
        <a class="button plain" href="/appointment">
          {ownSide.contact.keep}
        </a>
      </Actions>
      <Close visit={visit} />
    </Page>
  )
}
