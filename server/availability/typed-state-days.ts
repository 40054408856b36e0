import type { StateDay } from '../../sql/availability/state-days.ts'
import type { Typed } from '../../views/kit/form.ts'
import { stateDaysOf } from './known-state-days.ts'
import { writeNotice } from './write-notice.ts'

/** What the form of one day holds of a day that is known. */
export const typedFromDay = ({ day, kind, worksAs, name }: StateDay): Typed => ({
  day: [day],
  kind: [kind],
  name: [name],
  ...(worksAs === null ? {} : { works_as: [String(worksAs)] }),
})

/** What the form of a year holds at first: the days that stand; of a year without any, those that the program knows. */
export const typedFromYear = (year: number, standing: readonly StateDay[]) => {
  const known = standing.length > 0 ? [] : stateDaysOf(year)
  const days = [...standing, ...known]
  const typed: Typed = days.length > 0 ? { notice: [writeNotice(days)] } : {}
  return { typed, proposed: known.length > 0 }
}
