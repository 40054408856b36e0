import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/**
 * Where a link in a message, or one that was handed on, lands: one button and no word about anything, whatever link it is. Scanners that
 * open links open nothing. One that was handed on says what to do if it does not open: whoever has it holds nothing else (R14).
 */
export const LinkPage = ({
  visit,
  at = 'a',
  reference,
  linkKey,
}: {
  visit: Visit
  /** Under which address: of an appointment, of an invitation, or of the waiting list. */
  at?: 'a' | 'i' | 'w'
  reference: string
  linkKey: string
}) => {
  const { booking, invitation } = textIn(visit.locale)
  const text = booking.link
  return (
    <Page visit={visit} step={text.step}>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <form method="post" action={`/${at}/${encodeURIComponent(reference)}/session`}>
        <Token visit={visit} />
        <input type="hidden" name="k" value={linkKey} />
        <Actions>
          <button type="submit">{text.open}</button>
        </Actions>
      </form>
      {at === 'i' && <p class="small soft">{invitation.asked.closed}</p>}
    </Page>
  )
}
