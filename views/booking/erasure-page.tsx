import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { DoOrKeep, OwnForm } from './own-form.tsx'

interface ErasurePageProps {
  visit: Visit
  party: number
  sequence: number
  /** It is cancelled or has ended: everything goes. */
  over: boolean
  /** What may be done with it now, made by rules.ts; nothing of it from the start on. */
  actions: { readonly move: boolean; readonly cancel: boolean; readonly keep: boolean }
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map(line => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

/** What is erased at once, what stays for the visit, and that it cancels nothing; then one button (R63). */
export const ErasurePage = ({ visit, party, sequence, over, actions }: ErasurePageProps) => {
  const { ownSide, booking } = textIn(visit.locale)
  const text = ownSide.erasure
  const { move, cancel, keep } = actions
  const opens = text.passcode[move ? 'move' : cancel ? 'cancel' : 'look']
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      <h2>{text.gone}</h2>
      <Lines lines={text.goneWhat} />
      {over ? (
        <p>{text.over}</p>
      ) : (
        <>
          <h2>{text.stays}</h2>
          <Lines lines={text.staysWhat(opens)} />
          <p>{text.staysUntil}</p>
          {(cancel || keep) && (
            <Note tone="waits">
              <p>
                <Sentence text={keep ? text.held : text.notCancelled} />
              </p>
              <p>{text.silent}</p>
            </Note>
          )}
        </>
      )}
      <p>{text.forGood}</p>
      <OwnForm visit={visit} action="/appointment/erasure" party={party} sequence={sequence}>
        <DoOrKeep danger does={text.erase} keep={text.keep} />
      </OwnForm>
      <Close visit={visit} />
    </Page>
  )
}
