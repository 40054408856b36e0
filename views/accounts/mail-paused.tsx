import type { PausedWhy } from '../../sql/messages/paused-addresses.ts'
import { Note } from '../kit/note.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** That nothing is sent to an address any more, why, and how that ends; nothing while it is sent there. */
export const MailPaused = ({ visit, mailPaused }: { visit: Visit; mailPaused: PausedWhy | null }) => {
  const { why, until } = textIn(visit.locale).accounts.mailPaused
  return (
    mailPaused && (
      <Note tone="waits" icon="alert">
        <p>{why[mailPaused]}</p>
        <p>{until}</p>
      </Note>
    )
  )
}
