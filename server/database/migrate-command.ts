import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { runCommand } from './run-command.ts'

/** npm run migrate: brings the schema up, in the database of DATABASE_URL or the embedded one, and says what stands. */
const run = async () => {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel })
  const database = await openDatabase(config, log)
  try {
    const version = await migrate(database.sql, log)
    process.stdout.write(`The database stands at migration ${version}.\n`)
  } finally {
    await database.close()
  }
}

await runCommand(run)
