import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { type Config, readConfig } from '../config.ts'
import { ArchiveFault } from './archive.ts'
import { backup } from './backup.ts'
import { DatabaseFault } from './database-fault.ts'
import { openDatabase } from './open-database.ts'
import { keysOf, runCommand } from './run-command.ts'
import { writeWholeFile } from './whole-file.ts'

const usage = `Say where to: npm run backup -- FILE
FILE must not be there yet; "-" writes to standard output (npm run --silent backup -- - | age … > FILE).`

/** Of a folder that nobody ever started in, no empty database is made only to be backed up. */
const isThere = ({ databaseUrl, varDir }: Config) => {
  if (databaseUrl !== undefined || existsSync(join(varDir, 'postgres', 'data'))) return
  throw new DatabaseFault(
    `There is no database in ${varDir}: set VAR_DIR to the one of the server, or DATABASE_URL.`,
  )
}

/** npm run backup -- FILE: everything in the database of DATABASE_URL, or the embedded one, in one file. */
const run = async () => {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || more.length > 0) throw new ArchiveFault(usage)
  const config = readConfig(process.env)
  isThere(config)
  // Standard output may be the archive.
  const database = await openDatabase(config, pino({ level: config.logLevel }, pino.destination(2)))
  try {
    const at = DateTime.now().setZone(PARK_ZONE)
    const { tables } =
      file === '-'
        ? await backup(database.sql, at, process.stdout)
        : await writeWholeFile(file, into => backup(database.sql, at, into))
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    process.stderr.write(
      `${rows} rows of ${tables.length} tables are in ${file === '-' ? 'the archive' : file}.\n` +
        `The keys are not: without ${keysOf(config)} nobody can read the contacts in it, so keep that as well, and apart from it.\n`,
    )
  } finally {
    await database.close()
  }
}

await runCommand(run, [ArchiveFault])
