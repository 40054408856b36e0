import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { countsOfOwn, type SpanCounted, waitOfOwn } from '../../sql/reports/counts.ts'
import type { Report } from '../../views/reports/statistics.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { statisticsOf } from './rules.ts'
import { lastDayOf, mondaysOf, yearBefore } from './statistics-form.ts'

const toldOf = async ({ sql }: Context, organisation: OwnOrganisation, span: SpanCounted) => {
  const [counts, days] = await Promise.all([
    countsOfOwn(sql, organisation, span),
    waitOfOwn(sql, organisation, span),
  ])
  const counted = statisticsOf(counts, mondaysOf(span))
  return { counted, wait: counted && days }
}

/** What is told of one's own organisation's appointments in some weeks, and in the same weeks a year before (R60, R69). */
export const readStatistics = async (
  context: Context,
  organisation: OwnOrganisation,
  span: SpanCounted,
): Promise<Report> => {
  const [told, before] = await Promise.all([
    toldOf(context, organisation, span),
    toldOf(context, organisation, yearBefore(span)),
  ])
  return { first: parkDay(span.from), last: lastDayOf(span), ...told, yearBefore: before }
}
