import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import type { SpanCounted } from '../../sql/reports/counts.ts'
import { demandOfOwn, supplyOfOwn } from '../../sql/reports/demand.ts'
import { attendanceOfOwn, givenToOwn, spreadsOfOwn } from '../../sql/reports/duties.ts'
import type { DutyReport } from '../../views/reports/duties.ts'
import type { Context } from '../context.ts'
import { heatOf } from './heat-rules.ts'
import { yearBefore } from './statistics-form.ts'
import { LEAST } from './together.ts'

const toldOf = async ({ sql }: Pick<Context, 'sql'>, organisation: OwnOrganisation, span: SpanCounted) => {
  const [{ worked, absent }, { minutes, times }] = await Promise.all([
    attendanceOfOwn(sql, organisation, span),
    givenToOwn(sql, organisation, span),
  ])
  const of = worked + absent
  return {
    attendance: of < LEAST ? null : Math.round((100 * worked) / of),
    given: times < LEAST ? null : Math.round(minutes / 60),
  }
}

/** What is told of one's own organisation's duties in some weeks, of their fairness, and of when people are wanted (R60, R69). */
export const readDuties = async (
  context: Pick<Context, 'sql'>,
  organisation: OwnOrganisation,
  span: SpanCounted,
): Promise<DutyReport> => {
  const { sql } = context
  const [told, before, spreads, demand, supply] = await Promise.all([
    toldOf(context, organisation, span),
    toldOf(context, organisation, yearBefore(span)),
    spreadsOfOwn(sql, organisation, span),
    demandOfOwn(sql, organisation, span),
    supplyOfOwn(sql, organisation, span),
  ])
  return {
    ...told,
    attendanceBefore: before.attendance,
    givenBefore: before.given,
    spreads: spreads.filter(({ people }) => people >= LEAST),
    heat: heatOf(demand, supply),
  }
}
