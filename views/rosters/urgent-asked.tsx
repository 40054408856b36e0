import type { UrgentAsked } from '../../sql/rosters/urgent-offers.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface AskedProps {
  visit: Visit
  /** Where answers are filled in; null: none is any more. */
  fillIn: string | null
  asked: readonly UrgentAsked[]
}

const FillIn = ({ visit, fillIn, of }: { visit: Visit; fillIn: string; of: UrgentAsked }) => {
  const text = textIn(visit.locale).urgent
  return (
    <details>
      <summary>{text.fillIn(of.name)}</summary>
      <form method="post" action={fillIn}>
        <Token visit={visit} />
        <input type="hidden" name="offer" value={of.offerId} />
        <button type="submit" class="small" name="answer" value="yes">
          {text.fillInYes}
        </button>{' '}
        {of.taken === null && (
          <button type="submit" class="second small" name="answer" value="no">
            {text.fillInNo}
          </button>
        )}
      </form>
    </details>
  )
}

/** How the question went to somebody. */
const sentInWords = ({ locale }: Visit, { channel, sentAt }: UrgentAsked): string => {
  const text = textIn(locale).urgent
  if (channel === null) return text.noAccount
  return sentAt === null ? text.notSent(text.channels[channel]) : text.channels[channel]
}

/** Everybody whom a call asks: since when, how, and what they said. */
export const UrgentAskedList = ({ visit, fillIn, asked }: AskedProps) => {
  const text = textIn(visit.locale).urgent
  return (
    <ul class="rows">
      {asked.map(one => (
        <li class="four" key={one.offerId}>
          <p class="hour">{hourInWords(one.answeredAt ?? one.askedAt)}</p>
          <p>
            <strong>{one.name}</strong>
          </p>
          <p class="soft small">
            {sentInWords(visit, one)}
            {one.phone !== null && (
              <>
                <br />
                {text.ring(one.phone)}
              </>
            )}
          </p>
          <div>
            <span class={one.taken === null ? 'tag waits' : one.taken ? 'tag' : 'tag quiet'}>
              {text.answers[one.taken === null ? 'none' : one.taken ? 'yes' : 'no']}
            </span>{' '}
            {one.filledIn && <span class="tag quiet">{text.filledIn}</span>}
            {fillIn !== null && <FillIn {...{ visit, fillIn }} of={one} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
