import { createServer } from 'node:http'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { isDemonstration } from '../sql/demonstration/mark.ts'
import { PARK_ZONE } from '../sql/instants.ts'
import { createApp } from './app.tsx'
import { readConfig } from './config.ts'
import type { Context } from './context.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { tendDemonstration } from './demonstration/tend-demonstration.ts'
import { listen } from './http/listen.ts'
import { readKeys } from './keys/key-file.ts'

/** Starts everything in order and gives the way to stop it, in the reverse order. */
const start = async () => {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  const keys = readKeys(config)
  const database = await openDatabase(config, log)
  const now = () => DateTime.now().setZone(PARK_ZONE)
  await migrate(database.sql, log)
  const asked: Context = { sql: database.sql, now, keys, config, log }
  if (config.demonstration) await tendDemonstration(asked)
  // What the demonstration has filled wears its mark, also when nobody asks for it at this start.
  const context = { ...asked, config: { ...config, demonstration: await isDemonstration(database.sql) } }
  const jobs = config.jobs ? startJobs(context) : null
  const http = config.http ? await listen(createServer(createApp(context)), config) : null
  log.info(
    { address: http?.address, jobs: config.jobs, demonstration: context.config.demonstration },
    'ready',
  )
  return async () => {
    await http?.close()
    await jobs?.stop()
    await database.close()
    log.info('stopped')
  }
}

const A_CLEAN_STOP = 10_000

/** A first signal stops gracefully within ten seconds; a second one, or the time running out, at once. */
const stopOnSignals = (stop: () => Promise<void>) => {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    setTimeout(() => process.exit(1), A_CLEAN_STOP).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
}

try {
  stopOnSignals(await start())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
