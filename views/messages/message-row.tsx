import { A } from '../kit/link.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { fateInWords, kindInWords, type Listed, whomInWords } from './message-in-words.ts'

const tones = { waiting: 'waits', sent: 'done', failed: 'lacks', dropped: 'quiet', expired: 'quiet' } as const

const Standing = ({ visit: { locale }, listed }: { visit: Visit; listed: Listed }) => {
  const { box, outbox } = textIn(locale)
  const { message, late } = listed
  if (late) return <span class="tag lacks">{outbox.late}</span>
  if (message.why === 'to_ring') return <span class="tag waits">{outbox.toRing}</span>
  return <span class={`tag ${tones[message.state]}`}>{box.states[message.state]}</span>
}

const Retry = ({ visit, listed: { message } }: { visit: Visit; listed: Listed }) => (
  <form method="post" action={`/park/messages/${message.messageId}/retry`}>
    <Token visit={visit} />
    <input type="hidden" name="tries" value={message.tries} />
    <button type="submit" class="second">
      {textIn(visit.locale).outbox.retry}
    </button>
  </form>
)

/** Whom a message is for; where that is written down, the way to what was done about them. */
const Whom = ({ visit: { locale }, listed: { message } }: { visit: Visit; listed: Listed }) => {
  const whom = whomInWords(locale, message)
  const { partyId, accountId } = message
  if (partyId === null && accountId === null) return whom
  const about = partyId === null ? `account/${accountId}` : `party/${partyId}`
  return <A href={`/park/audit?about=${encodeURIComponent(about)}`}>{whom}</A>
}

/** One message of the park: its hour, its day unless it is today, its kind, how it goes and to which number, how it stands and why. */
export const MessageRow = ({ visit, today, listed }: { visit: Visit; today: string; listed: Listed }) => {
  const { locale } = visit
  const { box } = textIn(locale)
  const { messageId, kind, channel, sentAt, dueAt, why } = listed.message
  const at = sentAt ?? dueAt
  const fate = why === 'to_ring' ? null : fateInWords(locale, listed)
  return (
    <li class="four" id={`m-${messageId}`}>
      <p class="hour">{hourInWords(at)}</p>
      <p>
        <strong>{kindInWords(locale, kind)}</strong>
        <br />
        <small class="soft">
          {at.toISODate() !== today && <>{dayInWords(locale, at)} · </>}
          {box.channels[channel]} · <Whom {...{ visit, listed }} />
        </small>
      </p>
      <p>
        <Standing {...{ visit, listed }} />
      </p>
      <div>
        {fate !== null && <p class="soft small">{fate}</p>}
        {listed.retry && <Retry {...{ visit, listed }} />}
      </div>
    </li>
  )
}
