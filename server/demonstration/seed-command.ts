import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { ConfigurationFault, readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { runCommand } from '../database/run-command.ts'
import { readKeys } from '../keys/key-file.ts'
import { ParkInEarnest } from './seed-park.ts'
import { tendDemonstration } from './tend-demonstration.ts'

/** npm run seed: puts the demonstration into the database of DATABASE_URL, or the embedded one, or tops it up. */
const run = async () => {
  const config = readConfig(process.env)
  if (config.inEarnest)
    throw new ConfigurationFault('The demonstration is for a loopback PUBLIC_URL only: nothing was written.')
  const log = pino({ level: config.logLevel })
  const keys = readKeys(config)
  const now = () => DateTime.now().setZone(PARK_ZONE)
  const database = await openDatabase(config, log)
  try {
    await migrate(database.sql, log)
    await tendDemonstration({ sql: database.sql, now, keys, config, log })
  } finally {
    await database.close()
  }
  const next = config.demonstration ? '' : ' Start with DEMONSTRATION=on, so that every page says what it is.'
  process.stdout.write(`The database holds the demonstration.${next}\n`)
}

await runCommand(run, [ParkInEarnest])
