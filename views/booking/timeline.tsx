import type { DateTime } from 'luxon'
import type { Done, Rung, Told } from '../../sql/audit/timeline.ts'
import { groupedReference } from '../kit/reference.tsx'
import type { Visit } from '../kit/visit.ts'
import { timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

export interface TimelineShown {
  readonly done: readonly Done[]
  readonly told: readonly Told[]
  readonly rung: readonly Rung[]
}

const wordOf = <T extends { readonly other: string }>(words: T, code: string): string =>
  Object.hasOwn(words, code) ? String(words[code as keyof T]) : words.other

/** Who did what, in a sentence. */
export const doneInWords = ({ locale }: Visit, { by, name, verb, reference }: Done): string => {
  const text = textIn(locale).appointments
  const who = by === 'account' ? (name ?? text.who.account) : text.who[by]
  const party = reference === null ? null : groupedReference(reference)
  const did = wordOf(text.did, verb)
  return party === null ? text.done(who, did) : text.doneOf(who, did, party)
}

const linesOf = (visit: Visit, { done, told, rung }: TimelineShown) => {
  const { appointments: text, ownSide } = textIn(visit.locale)
  const { kinds, channels } = ownSide.kept
  return [
    ...done.map(entry => ({ at: entry.at, said: doneInWords(visit, entry) })),
    ...told.map(({ at, kind, channel, state, reference }) => ({
      at,
      said: text.told(wordOf(kinds, kind), channels[channel], text.sent[state], groupedReference(reference)),
    })),
    ...rung.map(({ at, kind, outcome, reference }) => ({
      at,
      said: text.rung(
        wordOf(kinds, kind),
        text.rings[outcome ?? (at ? 'open' : 'no_hour')],
        groupedReference(reference),
      ),
    })),
  ].toSorted((one, other) => stamp(other.at) - stamp(one.at))
}

/** What has no hour stands first: it waits for one. */
const stamp = (at: DateTime | null) => at?.toMillis() ?? Number.MAX_SAFE_INTEGER

/** What happened to an appointment, what was said to its parties, and who looked, newest first. */
export const Timeline = ({ visit, timeline }: { visit: Visit; timeline: TimelineShown }) => (
  <aside class="sheet">
    <h2>{textIn(visit.locale).appointments.timeline}</h2>
    <ul class="log">
      {linesOf(visit, timeline).map(({ at, said }) => (
        <li>
          {at && <small>{timeInWords(visit.locale, at)}</small>}
          {said}
        </li>
      ))}
    </ul>
  </aside>
)
