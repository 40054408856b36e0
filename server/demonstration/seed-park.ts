import type { DateTime } from 'luxon'
import { writeStateDays } from '../../sql/availability/state-days.ts'
import type { Pool } from '../../sql/connect.ts'
import { holdsAPark, markDemonstration } from '../../sql/demonstration/mark.ts'
import { insertQualifications } from '../../sql/people/qualifications.ts'
import { seedAccounts } from '../../sql/seed/accounts.ts'
import { confirmYears, stateDaysOf2026 } from '../../sql/seed/calendar.ts'
import { seedBrands, seedOrganisations } from '../../sql/seed/organisations.ts'
import { seedOpenings, seedPlaces } from '../../sql/seed/places.ts'
import { seedRooms } from '../../sql/seed/rooms.ts'
import { seedServiceHours } from '../../sql/seed/service-hours.ts'
import { seedServiceNeeds, seedServiceRooms } from '../../sql/seed/service-needs.ts'
import { seedServices } from '../../sql/seed/services.ts'
import { seedAffiliations, seedCertificates, seedPeople, seedServiceWorkers } from '../../sql/seed/workers.ts'
import { seedWorkingHours } from '../../sql/seed/working-hours.ts'
import { parkDay } from '../park-time.ts'

/** The demonstration stays out of a park that is in earnest; the message is for whoever starts the process. */
export class ParkInEarnest extends Error {
  override readonly name = 'ParkInEarnest'

  constructor() {
    super(
      'This database already holds a park that is not a demonstration, and nothing was written into it. ' +
        'Set DATABASE_URL to an empty database, or DEMONSTRATION to off.',
    )
  }
}

/**
 * Fills an empty database with the park and the people of the demonstration (domain.md §1–§5), all of it relative to now.
 * In a demonstration that is there already it changes nothing, not even what somebody has edited since.
 * @throws ParkInEarnest when there is a park without the demonstration's mark.
 */
export const seedPark = (sql: Pool, now: DateTime): Promise<void> =>
  sql.begin(async transaction => {
    if (!(await markDemonstration(transaction, now))) return
    if (await holdsAPark(transaction)) throw new ParkInEarnest()
    const today = parkDay(now)
    await seedOrganisations(transaction)
    await seedBrands(transaction)
    await insertQualifications(transaction)
    await seedPlaces(transaction)
    await seedOpenings(transaction)
    await seedRooms(transaction)
    await confirmYears(transaction, [2026], now)
    await writeStateDays(transaction, stateDaysOf2026)
    await seedServices(transaction)
    await seedServiceNeeds(transaction)
    await seedServiceRooms(transaction)
    await seedServiceHours(transaction)
    await seedPeople(transaction)
    await seedAffiliations(transaction, today)
    await seedCertificates(transaction, today)
    await seedServiceWorkers(transaction)
    await seedWorkingHours(transaction, today)
    await seedAccounts(transaction)
  })
