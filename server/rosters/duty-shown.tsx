import type { Response } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { endOfLastRoster } from '../../sql/rosters/drafts.ts'
import type { DutyShown } from '../../sql/rosters/duties.ts'
import { patternsOf } from '../../sql/rosters/patterns.ts'
import { rostersOf } from '../../sql/rosters/rosters.ts'
import { standingOf } from '../../sql/rosters/standing.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { dutyAddress } from '../../views/rosters/addresses.ts'
import { DutyPage } from '../../views/rosters/duty-page.tsx'
import type { Context } from '../context.ts'
import { type Again, shownFirst } from '../http/answer-form.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'
import { firstDayAfter, weeksOffered } from './draft-form.ts'

interface Shown {
  readonly who: RosterMaker
  readonly staff: Staff
  readonly duty: DutyShown
  /** Null: nothing was typed yet. */
  readonly form: FormState | null
}

/** The page of a duty: what it is, its week, its rosters, and where one is begun. */
export const showDuty = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  response: Response,
  { who, staff, duty, form }: Shown,
  { status, refused }: Again = shownFirst,
): Promise<void> => {
  const { organisation } = who
  const today = parkDay(now())
  const [patterns, standing, rosters, last] = await Promise.all([
    patternsOf(sql, duty.dutyId, today),
    standingOf(sql, duty.dutyId, today),
    rostersOf(sql, organisation, today),
    endOfLastRoster(sql, duty.dutyId),
  ])
  const typed = { from: [firstDayAfter(now(), last)], weeks: ['4'] }
  const visit = { ...response.locals.visit, back: dutyAddress(organisation.slug, duty.dutyId) }
  sendPage(
    response,
    status,
    <DutyPage
      {...{ visit, staff, duty, patterns, standing, today, refused }}
      slug={organisation.slug}
      rosters={rosters.filter(({ dutyId }) => dutyId === duty.dutyId)}
      form={form ?? { typed, faults: {} }}
      weeks={weeksOffered}
      before={last !== null}
    />,
  )
}
