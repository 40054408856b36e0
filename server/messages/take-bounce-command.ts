import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database/open-database.ts'
import { runCommand } from '../database/run-command.ts'
import { readKeys } from '../keys/key-file.ts'
import { KeyFault } from '../keys/keys.ts'
import { logFault } from '../log-fault.ts'
import { LARGEST_REPORT } from './read-report.ts'
import { takeBounce } from './take-bounce.ts'

/** A mail server that hands over what came back asks again later when it is told this (sysexits.h). */
const ASK_AGAIN = 75

/** What is handed over, and a little of what is too much. */
const readAll = async (): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    if (length <= LARGEST_REPORT) chunks.push(chunk)
    length += chunk.length
  }
  return Buffer.concat(chunks)
}

/** npm run take-bounce, from a mail server's pipe: takes one mail that came back, from standard input. */
const run = async () => {
  const config = readConfig(process.env)
  const keys = readKeys(config)
  // Standard output of a pipe goes back to whoever sent the mail.
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const { sql, close } = await openDatabase(config, log)
  try {
    await takeBounce(
      { sql, keys, config, log, now: () => DateTime.now().setZone(PARK_ZONE) },
      await readAll(),
    )
  } catch (error) {
    logFault(log, error, { command: 'take-bounce' })
    process.exitCode = ASK_AGAIN
  } finally {
    await close()
  }
}

await runCommand(run, [KeyFault], ASK_AGAIN)
