import { join } from 'node:path'
import { pino } from 'pino'
import { type Config, ConfigurationFault, readConfig } from '../config.ts'
import { ArchiveFault } from './archive.ts'
import { DatabaseFault } from './database-fault.ts'
import { openDatabase } from './open-database.ts'
import { readableArchive, restore } from './restore.ts'

const usage = 'Say what: npm run restore -- FILE'

const keysOf = ({ appKeys, varDir }: Config) =>
  appKeys === undefined ? join(varDir, 'keys.json') : 'APP_KEYS'

/** npm run restore -- FILE: what npm run backup wrote, into the empty database of DATABASE_URL, or the embedded one. */
const run = async () => {
  const [file] = process.argv.slice(2)
  if (file === undefined) throw new ArchiveFault(usage)
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel }, pino.destination(2))
  // Before an embedded database is laid out for it.
  await readableArchive(file)
  const database = await openDatabase(config, log)
  try {
    const { at, schema } = await restore(database.sql, log, file)
    process.stdout.write(
      `The database is as it was at ${at} (migration ${schema}), and brought up to this version.\n` +
        `The keys are not in it: put the ones of then into ${keysOf(config)}.\n`,
    )
  } finally {
    await database.close()
  }
}

const sentences = [ConfigurationFault, DatabaseFault, ArchiveFault]

try {
  await run()
} catch (error) {
  if (!(error instanceof Error && sentences.some(kind => error instanceof kind))) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
