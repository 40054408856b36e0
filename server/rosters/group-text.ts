import { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { dayInWords, hoursInWords } from '../../views/kit/when.tsx'
import { askedInShort, type Gap, type QualificationNames } from '../../views/rosters/gap.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import { circled } from './circled.ts'
import { together } from './engine/together.ts'

interface Reader {
  readonly locale: Locale
  /** What the duty is called. */
  readonly duty: string
  readonly names: QualificationNames
}

const asked = ({ locale, names }: Reader, qualifications: readonly string[]) =>
  askedInShort(textIn(locale).replies, names, qualifications)

/** What a roster lacks, as plain text for a group's chat (R47a): numbered, so that an answer can name its gap. Empty: nothing is lacking. */
export const gapsText = (reader: Reader, gaps: readonly Gap[]): string => {
  if (gaps.length === 0) return ''
  const { locale, duty } = reader
  const text = textIn(locale).replies.group
  const lacking = gaps.flatMap(({ positionIds }) => positionIds).length
  const marks = gaps.map(({ number }) => circled(number))
  const lines = gaps.map(({ number, positionIds, starts, ends, qualifications }) =>
    text.gap({
      ...{
        mark: circled(number),
        day: dayInWords(locale, starts),
        hours: hoursInWords(locale, starts, ends),
      },
      ...{ who: asked(reader, qualifications), count: positionIds.length },
    }),
  )
  return [text.lacking(duty, lacking), ...lines, text.answerWith(marks.slice(0, 2))].join('\n')
}

const heldBy = (reader: Reader, { person, firm, state, qualifications }: PositionShown) => {
  const text = textIn(reader.locale).replies.group
  const who = person ?? firm
  if (who === null) return text.lacks(asked(reader, qualifications))
  return state === 'offered' ? text.unanswered(who) : who
}

const dayBefore = (day: string) => DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 })

/** A whole roster as plain text for a group's chat: shift by shift with who is there. No visitor stands in it and no telephone. @param period until the first day after it. */
export const rosterText = (
  reader: Reader,
  period: { readonly from: string; readonly until: string },
  positions: readonly PositionShown[],
): string => {
  const { locale, duty } = reader
  const text = textIn(locale).replies.group
  const shifts = together(
    positions.filter(({ cancelledAt }) => cancelledAt === null),
    ({ shiftId }) => shiftId,
  )
  const lines = [...shifts.values()].flatMap(held => {
    const [first] = held
    if (!first) return []
    const { starts, ends } = first
    const people = held.map(position => heldBy(reader, position))
    return text.shift(dayInWords(locale, starts), hoursInWords(locale, starts, ends), people)
  })
  const days = [dayInWords(locale, period.from), dayInWords(locale, dayBefore(period.until))] as const
  return [text.whole(duty, ...days), ...lines].join('\n')
}
