import type { DateTime } from 'luxon'
import { Close } from '../kit/close.tsx'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Kept } from './kept.ts'
import { type Row, rowsOfAppointment, rowsOfYou } from './kept-in-words.ts'

interface KeptProps {
  visit: Visit
  kept: Kept
}

/** What there is, question by question, and in one line what was asked for and is not there. */
const Rows = ({ visit, rows }: { visit: Visit; rows: readonly Row[] }) => {
  const { booking, ownSide } = textIn(visit.locale)
  const absent = rows.filter(([, answer]) => answer === null).map(([asked]) => asked.replace(/[？?]$/, ''))
  const none: Row = [ownSide.kept.nothing, absent.length > 0 ? booking.check.list(absent) : null]
  return (
    <dl class="summary">
      {[...rows, none].map(
        ([asked, answer]) =>
          answer !== null && (
            <div key={asked}>
              <dt>{asked}</dt>
              <dd>{answer}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

interface Line {
  readonly at: DateTime | null
  readonly said: string
}

const Lines = ({ visit, lines, none }: { visit: Visit; lines: readonly Line[]; none: string }) =>
  lines.length === 0 ? (
    <p class="soft">{none}</p>
  ) : (
    <ul>
      {lines.map(({ at, said }) => (
        <li>
          {at && <small class="soft">{timeInWords(visit.locale, at)}</small>} {said}
        </li>
      ))}
    </ul>
  )

/** The sentence of a code, or of whatever is none of ours yet. */
const wordOf = <T extends { readonly other: string }>(words: T, code: string): string =>
  Object.hasOwn(words, code) ? String(words[code as keyof T]) : words.other

const Happened = ({ visit, kept }: KeptProps) => {
  const text = textIn(visit.locale).ownSide.kept
  const messages = kept.messages.map(({ kind, channel, state, sentAt, dueAt }) => ({
    at: sentAt ?? dueAt,
    said: text.message(wordOf(text.kinds, kind), text.channels[channel], text.states[state]),
  }))
  const calls = kept.calls.map(({ kind, outcome, rungAt, starts }) => ({
    at: rungAt ?? starts,
    said: text.call(wordOf(text.kinds, kind), text.outcomes[outcome ?? 'open']),
  }))
  const looked = kept.looked.map(({ at, by, verb }) => ({
    at,
    said: text.log(text.who[by], wordOf(text.did, verb)),
  }))
  return (
    <>
      <h2>{text.messages}</h2>
      <Lines {...{ visit }} lines={messages} none={text.noMessages} />
      {messages.length > 0 && <p class="small soft">{text.noContent}</p>}
      <h2>{text.calls}</h2>
      <Lines {...{ visit }} lines={calls} none={text.noCalls} />
      <h2>{text.looked}</h2>
      <Lines {...{ visit }} lines={looked} none={text.nobody} />
    </>
  )
}

/** Everything that is kept of one party, in words, and how long; from here it is changed, copied or erased (PIPL 45, 47). */
export const KeptPage = ({ visit, kept }: KeptProps) => {
  const { ownSide, booking } = textIn(visit.locale)
  const text = ownSide.kept
  return (
    <Page visit={visit} step={text.step}>
      <Back href="/appointment">{booking.appointment.step}</Back>
      <h1>{text.heading}</h1>
      <p class="lead">{text.lead}</p>
      <h2>{text.yours}</h2>
      <Rows visit={visit} rows={rowsOfYou(visit, kept)} />
      <h2>{text.time}</h2>
      <Rows visit={visit} rows={rowsOfAppointment(visit, kept)} />
      <Happened {...{ visit, kept }} />
      <h2>{text.long}</h2>
      <ul>
        {text.longSaid.map(line => (
          <li key={line}>
            <Sentence text={line} />
          </li>
        ))}
      </ul>
      <p class="small soft">{text.copyLead}</p>
      <Actions>
        <a class="button" href="/appointment/kept.json">
          {text.copy}
        </a>
        {kept.you.erasedAt === null && (
          <>
            <a class="button second" href="/appointment/contact">
              {text.change}
            </a>
            <a class="button plain" href="/appointment/erasure">
              {text.erase}
            </a>
          </>
        )}
      </Actions>
      <Close visit={visit} />
    </Page>
  )
}
