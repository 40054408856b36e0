import type { Recorded } from '../../sql/rosters/records.ts'
import { sumBy } from './sum-hours.ts'

/** As many lines as have room on one sheet of A4. */
const MOST_LINES = 24

/** A line of a record: of a day, or, where there are too many of them, of a month or of all its days; null then. */
export interface LineOfRecord extends Pick<Recorded, 'nameZh' | 'nameEn' | 'minutes'> {
  readonly when: string | null
}

const summed = (lines: readonly Recorded[], when: (line: Recorded) => string | null): LineOfRecord[] =>
  sumBy(lines, line => `${when(line)} ${line.nameZh}`).map(({ first, minutes }) => {
    const { nameZh, nameEn } = first
    return { when: when(first), nameZh, nameEn, minutes }
  })

/** The lines of a record, as fine as one sheet has room for. */
export const linesOnSheet = (lines: readonly Recorded[]): readonly LineOfRecord[] => {
  if (lines.length <= MOST_LINES) return lines.map(({ onDay, ...line }) => ({ ...line, when: onDay }))
  const months = summed(lines, ({ onDay }) => onDay.slice(0, 7))
  return months.length <= MOST_LINES ? months : summed(lines, () => null)
}

/** What of a name is shown to whoever checks a record: 林 ** */
export const maskedName = (name: string): string => `${[...name][0] ?? ''} **`
