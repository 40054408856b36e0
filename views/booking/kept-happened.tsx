import type { DateTime } from 'luxon'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import type { Kept } from './kept.ts'

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

/** What was sent, who was to be rung, and who looked or changed something, each oldest first. */
export const Happened = ({ visit, kept }: { visit: Visit; kept: Kept }) => {
  const text = textIn(visit.locale).ownSide.kept
  const messages = kept.messages.map(({ kind, channel, state, sentAt, dueAt }) => ({
    at: sentAt ?? dueAt,
    said: text.message(wordOf(text.kinds, kind), text.channels[channel], text.states[state]),
  }))
  const calls = kept.calls.map(({ kind, outcome, rungAt, starts }) => ({
    at: rungAt ?? starts,
    said: text.call(wordOf(text.kinds, kind), text.outcomes[outcome ?? (starts ? 'open' : 'no_hour')]),
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
