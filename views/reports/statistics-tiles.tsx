import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Kind, Report, Statistics } from './statistics.ts'

interface TilesProps {
  visit: Visit
  report: Report
  counted: Statistics
}

const ofKind = (counted: Statistics | null, kind: Kind): number | null =>
  counted?.ended[counted.kinds.indexOf(kind)] ?? null

/** The numbers of all the weeks, each beside that of the year before where it can be told. */
export const StatisticsTiles = ({ visit, report, counted }: TilesProps) => {
  const text = textIn(visit.locale).statistics
  const { wait, yearBefore: before } = report
  const tiles: readonly { label: string; now: number | null; past: number | null; unit?: string }[] = [
    { label: text.booked, now: counted.booked, past: before.counted?.booked ?? null },
    ...(['held', 'missed'] as const).map(kind => ({
      label: text.kinds[kind],
      now: ofKind(counted, kind),
      past: ofKind(before.counted, kind),
    })),
    { label: text.wait, now: wait, past: before.wait, unit: text.daysOf(wait ?? 0) },
  ]
  return (
    <div class="tiles">
      {tiles.map(
        ({ label, now, past, unit }) =>
          now !== null && (
            <dl key={label} class="sheet">
              <dt>{past === null ? label : text.yearBefore(label, past)}</dt>
              <dd>
                {now}
                {unit && <small>{unit}</small>}
              </dd>
            </dl>
          ),
      )}
    </div>
  )
}
