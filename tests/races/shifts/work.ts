import type { DateTime } from 'luxon'
import { settleShifts } from '../../../jobs/settle-shifts.ts'
import { complete } from '../../../server/booking/complete.ts'
import { checkIn } from '../../../server/rosters/check-in.ts'
import { correctHours } from '../../../server/rosters/correct-hours.ts'
import { settle } from '../../../server/rosters/settle.ts'
import type { Coordinator } from '../../../sql/accounts/staff.ts'
import type { Pool } from '../../../sql/connect.ts'
import { many } from '../two-instances.ts'
import { type Instance, type Outcome, outcomeOf } from './stage.ts'

/** What a coordinator was told to have said of a shift, in minutes; null: nobody was there. */
export type Told = Map<number, number | null>

/** Asks both instances at once, by turns; what each came to. */
const both = (
  instances: readonly Instance[],
  doing: (by: Instance) => Promise<unknown>,
): Promise<Outcome[]> => Promise.all(instances.map(by => outcomeOf(doing(by))))

/** Shifts that are over or about to be, held by somebody: who owns them, and whoever does. */
const heldUntil = (sql: Pool, until: DateTime) => sql<
  { assignmentId: number; slug: string; starts: DateTime; checkedIn: boolean }[]
>`
  select assignment_id, slug, lower(during) as starts, checked_in_at is not null as checked_in
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id) join organisation using (organisation_id)
  where assignment.state = 'accepted' and lower(during) < ${until}
  order by assignment_id`

/** Some come in time and some late, each said twice at once, and every fourth says nothing. */
export const comeTo = async (
  sql: Pool,
  instances: readonly Instance[],
  day: DateTime,
  clock: (at: DateTime) => void,
) => {
  for (const [hour, minute] of [
    [8, 20],
    [9, 10],
    [13, 20],
    [14, 10],
  ] as const) {
    const now = day.set({ hour, minute })
    clock(now)
    const here = (await heldUntil(sql, now.plus({ minutes: 30 }))).filter(
      ({ starts, assignmentId }) =>
        starts > now.minus({ hours: 1 }) && assignmentId % 4 < (minute === 20 ? 2 : 3),
    )
    await Promise.all(
      here.map(({ assignmentId }) => both(instances, ({ context }) => checkIn(context, assignmentId, 1))),
    )
  }
}

/** Everything that is over is settled by everybody at once: both clocks, several times, and both coordinators for each shift. */
export const settleAll = async (
  sql: Pool,
  instances: readonly Instance[],
  coordinators: ReadonlyMap<string, Coordinator>,
  now: DateTime,
): Promise<Told> => {
  const told: Told = new Map()
  const held = await heldUntil(sql, now)
  const says = async (by: Instance, nth: number, { assignmentId, slug }: (typeof held)[0]) => {
    const minutes = assignmentId % 7 === 0 ? null : 100 + 10 * nth
    const who = coordinators.get(slug) as Coordinator
    const outcome = await outcomeOf(settle(by.context, who, { assignmentId, minutes }))
    if (outcome === 'done' && told.has(assignmentId)) throw new Error(`${assignmentId} was settled twice`)
    if (outcome === 'done') told.set(assignmentId, minutes)
  }
  await Promise.all([
    ...many(6, nth => settleShifts((instances[nth % 2] as Instance).context)),
    ...held
      .filter(({ checkedIn }) => !checkedIn)
      .flatMap(one => instances.map((by, nth) => says(by, nth, one))),
    ...held
      .filter(({ checkedIn }) => checkedIn)
      .slice(0, 4)
      .map(one => says(instances[0] as Instance, 0, one)),
  ])
  return told
}

/** What was held inside shifts is completed twice at once: it is counted with its shift (R48). */
export const completeInside = async (sql: Pool, instances: readonly Instance[], now: DateTime) => {
  const over = await sql<{ appointmentId: number }[]>`
    update appointment set state = 'arrived'
    where upper(during) <= ${now} and state = 'booked' and appointment_id in (
      select appointment_id from reservation where within is not null)
    returning appointment_id`
  const said = await Promise.all(
    over.map(({ appointmentId }) => both(instances, ({ context }) => complete(context, appointmentId, 1))),
  )
  return said.flat().filter(outcome => outcome === 'done').length - over.length
}

/** Two correct the same entries at once, having seen the same. @returns what the corrections came to */
export const correctSome = async (
  sql: Pool,
  instances: readonly Instance[],
  coordinators: ReadonlyMap<string, Coordinator>,
) => {
  const entries = await sql<{ entryId: number; personId: number; minutes: number; slug: string }[]>`
    select entry_id, person_id, minutes, slug from volunteer_minutes join organisation using (organisation_id)
    where corrects is null order by entry_id limit 8`
  return Promise.all(
    entries.map(async ({ minutes: stands, slug, ...entry }) => {
      const who = coordinators.get(slug) as Coordinator
      const corrected = { minutes: 60, because: 'left_early', stands } as const
      return (await both(instances, ({ context }) => correctHours(context, who, entry, corrected))).toSorted()
    }),
  )
}

/** Shifts of which the ledger does not say what was worked, and what it says twice or of what was not worked (R48). */
export const miscounted = (sql: Pool, told: Told) => sql`
  with said as (
    select assignment_id, minutes from unnest(${[...told.keys()]}::bigint[], ${[...told.values()]}::int[]) s (assignment_id, minutes)),
  worked as (
    select assignment_id, person_id, organisation_id, day_here(lower(during)) as on_day, coalesce(minutes, extract(epoch from
      upper(during) - case when checked_in_at > lower(during) + interval '15 minutes' then checked_in_at else lower(during) end)::int / 60) as minutes
    from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
      join duty using (duty_id) left join said using (assignment_id)
    where assignment.state = 'worked'),
  counted as (
    select regexp_replace(source, '^assignment/', '')::bigint as assignment_id, person_id, organisation_id, on_day, minutes
    from volunteer_minutes where corrects is null and source like 'assignment/%')
  (select 'not counted' as what, * from (table worked except all table counted) missing)
  union all (select 'not worked', * from (table counted except all table worked) surplus)
  union all (
    select 'not settled', assignment_id, person_id, null, null, null from assignment
    where state = 'accepted' and (checked_in_at is not null or assignment_id in (select assignment_id from said)))
  union all (
    select 'absent', assignment_id, null, null, null, minutes from said join assignment using (assignment_id)
    where (minutes is null) <> (state = 'absent'))
  union all (
    select 'counted beside', entry_id, person_id, organisation_id, on_day, minutes from volunteer_minutes
    where corrects is null and source not like 'assignment/%')`

/** Entries that were corrected and do not come to what was said. */
export const miscorrected = (sql: Pool) => sql`
  select corrects, count(*) from volunteer_minutes correction where corrects is not null
  group by corrects having count(*) > 1
    or sum(minutes) + (select minutes from volunteer_minutes where entry_id = correction.corrects) <> 60`
