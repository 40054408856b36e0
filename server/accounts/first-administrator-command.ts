import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { emailAddress } from '../booking/contacts.ts'
import { ConfigurationFault, readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { runCommand } from '../database/run-command.ts'
import { readKeys } from '../keys/key-file.ts'
import { AdministratedAlready, firstAdministrator } from './first-administrator.ts'

/** npm run first-administrator -- name@example.org */
const run = async () => {
  const email = emailAddress(process.argv[2] ?? '')
  if (email === null)
    throw new ConfigurationFault(
      'Say for which e-mail address: npm run first-administrator -- name@example.org',
    )
  const config = readConfig(process.env)
  const keys = readKeys(config)
  const log = pino({ level: config.logLevel })
  const now = () => DateTime.now().setZone(PARK_ZONE)
  const { sql, close } = await openDatabase(config, log)
  try {
    await migrate(sql, log)
    const link = await firstAdministrator({ sql, now, keys, config }, email)
    process.stdout.write(`Open this once, within ten minutes:\n${link}\n`)
  } finally {
    await close()
  }
}

await runCommand(run, [AdministratedAlready])
