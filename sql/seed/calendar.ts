import type { DateTime } from 'luxon'
import type { StateDay } from '../availability/state-days.ts'
import type { Sql } from '../connect.ts'

const holiday = (name: string, ...days: string[]): StateDay[] =>
  days.map(day => ({ day, kind: 'holiday', worksAs: null, name }))

const makeUp = (name: string, day: string, worksAs: number): StateDay => ({
  day,
  kind: 'make_up_workday',
  worksAs,
  name,
})

/**
 * The State's days of 2026 (State Council notice of 4 November 2025). The notice does not say as which weekday a make-up day
 * works; by custom it is the weekday of the day off that it makes up for, the earlier for the earlier.
 */
export const stateDaysOf2026: readonly StateDay[] = [
  ...holiday('元旦', '2026-01-01', '2026-01-02', '2026-01-03'),
  makeUp('元旦', '2026-01-04', 5),
  makeUp('春节', '2026-02-14', 5),
  ...holiday('春节', '2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19'),
  ...holiday('春节', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'),
  makeUp('春节', '2026-02-28', 1),
  ...holiday('清明', '2026-04-04', '2026-04-05', '2026-04-06'),
  ...holiday('劳动节', '2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'),
  makeUp('劳动节', '2026-05-09', 2),
  ...holiday('端午', '2026-06-19', '2026-06-20', '2026-06-21'),
  makeUp('国庆节', '2026-09-20', 2),
  ...holiday('中秋', '2026-09-25', '2026-09-26', '2026-09-27'),
  ...holiday(
    '国庆节',
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ),
  makeUp('国庆节', '2026-10-10', 3),
]

/** Confirms years (R6). One that was confirmed before stays confirmed since then. */
export const confirmYears = (sql: Sql, years: readonly number[], now: DateTime) => sql`
  insert into calendar_year (year, confirmed_at)
  select year, ${now} from unnest(${[...years]}::int[]) as year
  on conflict (year) do update set confirmed_at = excluded.confirmed_at where calendar_year.confirmed_at is null`
