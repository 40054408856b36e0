import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** After somebody who was invited has said that they do not come (R17); the same for whoever opens it. */
export const DeclinedPage = ({ visit }: { visit: Visit }) => {
  const { invitation, booking } = textIn(visit.locale)
  const text = invitation.declined
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <p>{text.again}</p>
      <Actions>
        <a class="button second" href="/">
          {booking.cancelled.again}
        </a>
      </Actions>
    </Page>
  )
}
