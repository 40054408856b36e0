import { textIn } from '../text/text.ts'
import type { Letter } from './letter.ts'

/** A letter as plain text, in the words of its HTML. */
export const letterText = ({
  locale,
  opening,
  day,
  hours,
  floor,
  reference,
  link,
  nobodyRings,
  inCalendar = null,
  leadsToOthers = false,
}: Letter): string => {
  const text = textIn(locale).messages
  const sheet = [day, hours, floor, `${text.reference} ${reference}`].filter(line => line !== null)
  const linkSaid = leadsToOthers ? textIn(locale).mending.letter.othersAt : text.cancelAt
  const parts = [
    opening,
    sheet.join('\n'),
    inCalendar,
    link === null ? null : linkSaid(link),
    `${nobodyRings ? text.nobodyRings(text.replies) : text.replies}\n${text.notYours}`,
  ]
  return `${parts.filter(part => part !== null).join('\n\n')}\n`
}
