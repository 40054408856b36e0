import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { groupedReference } from '../kit/reference.tsx'
import { said, saidAlone } from '../kit/said.ts'
import { dayInWords, hoursInWords } from '../kit/when.tsx'
import { type Locale, type Text, textIn } from '../text/text.ts'
import type { ShortText } from './short-message.ts'
import type { Filling } from './worded.ts'

/** Where a letter leads: the party's own link, and the page for whoever has no link but a reference. */
export interface Ways {
  /** https://note.example.org/a/48271936?k=… : in mail alone. */
  readonly link: string
  /** note.example.org/find: fixed, for short messages may hold no link of their own. */
  readonly find: string
}

/** What a letter says, before it is a mail or a short message: both say the same. */
export interface Letter {
  readonly locale: Locale
  /** Sender's name, and beginning of subject and short message (R30). */
  readonly word: string
  /** Says the time only; the preheader says the same. */
  readonly subject: string
  /** Null: the day says it. */
  readonly opening: string | null
  readonly day: string
  readonly hours: string
  readonly floor: string | null
  /** 4827 1936 */
  readonly reference: string
  readonly link: string | null
  /** The link shows other times, in place of the one that is off; else it is there to change or cancel. */
  readonly leadsToOthers?: boolean
  /** Not of a time that is cancelled by voice: whoever asks for it is rung (R16). */
  readonly nobodyRings: boolean
  /** What its reader has to do in a calendar by hand. */
  readonly inCalendar?: string | null
  readonly short: ShortText
}

/** What every letter to a party needs of the facts, in the party's language. */
export const letterBase = (facts: LetterFacts) => {
  const { locale, starts, ends, coverWord } = facts
  const text: Text['messages'] = textIn(locale).messages
  return {
    text,
    locale,
    word: coverWord ?? text.word,
    /** In a short message, where a word of the visitor's own fills a place. */
    shortWord: coverWord === null ? text.word : ({ word: coverWord } satisfies Filling),
    covered: coverWord !== null,
    time: starts.setLocale(locale).toFormat(text.time),
    day: dayInWords(locale, starts),
    hours: hoursInWords(locale, starts, ends),
    floor: said(locale, facts.saidZh, facts.saidEn),
    /** The floor at the beginning of a line: Second floor. */
    floorAlone: saidAlone(locale, facts.saidZh, facts.saidEn),
    reference: groupedReference(facts.reference),
    nobodyRings: !facts.cancelledByVoice,
  }
}
