import type { DateTime } from 'luxon'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { hourInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** 今天 or 明天 by the park's day when it leaves; null when it is neither. */
const dayWord = ({ locale, starts }: LetterFacts, leaves: DateTime): string | null => {
  const words = textIn(locale).reminder
  const day = starts.toISODate()
  const today = leaves.setZone(starts.zone)
  if (day === today.toISODate()) return words.today
  return day === today.plus({ days: 1 }).toISODate() ? words.tomorrow : null
}

/** It is soon (R34, domain.md §8): tomorrow 18:30, in the words of the day on which it leaves. */
export const appointmentReminder = (facts: LetterFacts, { link, find }: Ways, leaves: DateTime): Letter => {
  const { text: _, covered, shortWord, time, floor, floorAlone, ...base } = letterBase(facts)
  const words = textIn(facts.locale).reminder
  const near = dayWord(facts, leaves)
  const when = near === null ? time : words.at(near, hourInWords(facts.starts))
  const short = covered ? words.covered : words.short
  return {
    ...base,
    day: near === null ? base.day : words.day(near, base.day),
    subject: words.subject(base.word, when),
    opening: null,
    floor: floorAlone,
    link,
    short: fittingOne(
      base.locale,
      covered ? 'appointment_reminder_covered' : 'appointment_reminder',
      short({ ...base, word: shortWord, time: when, floor, find }),
    ),
  }
}
