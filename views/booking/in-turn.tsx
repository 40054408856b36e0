import type { SessionShown } from '../../sql/booking/own-session.ts'
import { groupedReference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Turns } from './session.ts'

interface InTurnProps {
  visit: Visit
  session: SessionShown
  turns: Turns | null
}

const linesOf = (
  { visit, session }: Pick<InTurnProps, 'visit' | 'session'>,
  turns: Exclude<Turns, { how: 'alone' }>,
): string[] => {
  const text = textIn(visit.locale).sessions.inTurn
  const where = visit.locale === 'en' ? session.waitingEn : session.waitingZh
  const said = turns.how === 'apart' ? text.single : text.first
  const each = turns.turns.flatMap(({ reference, arrives, from, until }) => {
    const whose = groupedReference(reference)
    const waits = arrives < from ? [text.waits(whose, hourInWords(arrives), where)] : []
    return [...waits, said(whose, hourInWords(from), hourInWords(until))]
  })
  const last = turns.turns.at(-1)
  return turns.how === 'together' && last ? [...each, text.bothFrom(hourInWords(last.until))] : each
}

/** How those who come to a session of two are met (R15): who is first, from when to when, and where the other waits; what to do, not why. */
export const InTurn = ({ visit, session, turns }: InTurnProps) => {
  const text = textIn(visit.locale).sessions.inTurn
  if (turns === null) return null
  return (
    <section class="sheet">
      <h2>{text.heading}</h2>
      {turns.how !== 'alone' && (
        <ol class="steps">
          {linesOf({ visit, session }, turns).map(line => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <p>{text[turns.how]}</p>
    </section>
  )
}
