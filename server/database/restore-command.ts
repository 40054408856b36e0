import { join } from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { gatherTombstones, replayTombstones } from '../booking/replay-tombstones.ts'
import { readConfig } from '../config.ts'
import { ArchiveFault } from './archive.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { openDatabase } from './open-database.ts'
import { readableArchive, restore } from './restore.ts'
import { keysOf, runCommand } from './run-command.ts'

const usage = 'Say what: npm run restore -- FILE [ERASED…], the files of erasures that were kept apart'

const gather = (varDir: string, files: readonly string[]) =>
  gatherTombstones(varDir, files).catch(error => {
    throw new ArchiveFault(`A file of erasures cannot be read (${codeOf(error)}). Nothing was written.`)
  })

/** What is restored still shows somebody who asked to be erased. */
const erasingFailed = (error: unknown) =>
  new DatabaseFault(
    `The rows are back, but who was erased since could not be erased again (${codeOf(error)}): serve nothing from this database, empty it and restore anew.`,
  )

/**
 * npm run restore -- FILE [ERASED…]: what npm run backup wrote, into the empty database of DATABASE_URL, or the embedded one; then
 * erases again whoever was erased since, by VAR_DIR/erased.jsonl and further files like it.
 */
const run = async () => {
  const [file, ...erased] = process.argv.slice(2)
  if (file === undefined) throw new ArchiveFault(usage)
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel }, pino.destination(2))
  // Before an embedded database is laid out for it.
  await readableArchive(file)
  const tombstones = await gather(config.varDir, erased)
  const now = DateTime.now().setZone(PARK_ZONE)
  const database = await openDatabase(config, log)
  try {
    const { at, schema } = await restore(database.sql, log, file)
    const span = { since: DateTime.fromISO(at, { zone: PARK_ZONE }), at: now }
    const again = await replayTombstones(database.sql, tombstones, span).catch(error => {
      throw erasingFailed(error)
    })
    process.stdout.write(
      `The database is as it was at ${at} (migration ${schema}), and brought up to this version.\n` +
        `Erased again: ${again}, by ${[join(config.varDir, 'erased.jsonl'), ...erased].join(', ')}.\n` +
        `The keys are not in it: put the ones of then into ${keysOf(config)}.\n`,
    )
  } finally {
    await database.close()
  }
}

await runCommand(run, [ArchiveFault])
