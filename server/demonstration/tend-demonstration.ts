import type { DateTime } from 'luxon'
import { writeStateDays } from '../../sql/availability/state-days.ts'
import type { Pool } from '../../sql/connect.ts'
import { renewCertificates } from '../../sql/demonstration/certificates.ts'
import { writeLeave } from '../../sql/demonstration/leave.ts'
import { lockTendedOn, markTended } from '../../sql/demonstration/mark.ts'
import { seedAccounts } from '../../sql/seed/accounts.ts'
import { confirmYears } from '../../sql/seed/calendar.ts'
import { seedDuties } from '../../sql/seed/duties.ts'
import { stateDaysOf } from '../availability/known-state-days.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { seedPark } from './seed-park.ts'
import { bookComings } from './tend-appointments.ts'
import { tendCases } from './tend-cases.ts'
import { type CountedDay, daysFrom } from './tend-days.ts'
import { leaveFrom } from './tend-leave.ts'
import { tendRosters } from './tend-rosters.ts'

/** As far as a visitor can book: leave stands before anybody can count on the person. */
const DAYS = 29

/**
 * Renews what has run out and writes what is known ahead, one process at a time.
 * @returns the days for which somebody could book, without those on which the State rests; null when today is tended already.
 */
const renew = (sql: Pool, now: DateTime): Promise<readonly CountedDay[] | null> =>
  sql.begin(async transaction => {
    const today = parkDay(now)
    if ((await lockTendedOn(transaction)) === today) return null
    const years = [now.year, now.year + 1]
    // One that was laid before anybody could sign in, or stand at a post, has none.
    await seedAccounts(transaction)
    await seedDuties(transaction, today)
    const stateDays = years.flatMap(stateDaysOf)
    const days = daysFrom(today, DAYS)
    await writeStateDays(transaction, stateDays)
    await confirmYears(transaction, years, now)
    await renewCertificates(transaction, today)
    await writeLeave(transaction, days.flatMap(leaveFrom))
    const rests = new Set(stateDays.filter(({ kind }) => kind === 'holiday').map(({ day }) => day))
    return days.filter(({ day }) => !rests.has(day))
  })

/**
 * Lets the demonstration live on any date: called at every start, it fills an empty database, confirms this year and the next with
 * what chinese-days knows (R6), renews certificates, plans leave, books for the coming two weeks and keeps rosters for them. Once a day
 * is enough: a second start of a day changes nothing.
 * @throws ParkInEarnest when the database holds a park that is not a demonstration.
 */
export const tendDemonstration = async (context: Context): Promise<void> => {
  const { sql, log } = context
  const now = context.now()
  await seedPark(sql, now)
  const days = await renew(sql, now)
  if (!days) return
  const booked = await bookComings(context, days)
  await tendRosters(context)
  await tendCases(context)
  await markTended(sql, parkDay(now))
  log.info({ booked }, 'demonstration tended')
}
