import { createServer } from 'node:http'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { isDemonstration } from '../sql/demonstration/mark.ts'
import { PARK_ZONE } from '../sql/instants.ts'
import { createApp } from './app.tsx'
import { ConfigurationFault, readConfig } from './config.ts'
import type { Context } from './context.ts'
import { DatabaseFault } from './database/database-fault.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { ParkInEarnest } from './demonstration/seed-park.ts'
import { tendDemonstration } from './demonstration/tend-demonstration.ts'
import { listen, PortFault } from './http/listen.ts'
import { readKeys } from './keys/key-file.ts'
import { KeyFault } from './keys/keys.ts'

type Closing = () => Promise<unknown>

/** Starts everything in order; what has to be closed again is put on the list as it opens. */
const start = async (closings: Closing[]) => {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  closings.push(async () => log.info('stopped'))
  const keys = readKeys(config)
  const { sql, close } = await openDatabase(config, log)
  closings.push(close)
  const now = () => DateTime.now().setZone(PARK_ZONE)
  await migrate(sql, log)
  const asked: Context = { sql, now, keys, config, log }
  if (config.demonstration) await tendDemonstration(asked)
  // What the demonstration has filled wears its mark, also when nobody asks for it at this start.
  const context = { ...asked, config: { ...config, demonstration: await isDemonstration(sql) } }
  if (config.jobs) closings.push(startJobs(context).stop)
  if (config.http) closings.push((await listen(createServer(createApp(context)), config)).close)
  const { http, jobs, publicUrl } = config
  log.info({ http, jobs, address: publicUrl.origin, demonstration: context.config.demonstration }, 'ready')
}

const A_SECOND = 1_000
const A_CLEAN_STOP = 10_000

const closings: Closing[] = []

/** Closes in the reverse order of opening: no new requests, no new ticks, then the database. */
const stop = async () => {
  for (const close of closings.splice(0).reverse()) await close()
}

/**
 * A first signal stops gracefully within ten seconds; the time running out, or a second signal, at once. Ctrl-C under npm arrives
 * twice, from the terminal and from npm: what comes within a second is the same signal.
 */
const stopOnSignals = () => {
  let [stopping, impatient] = [false, false]
  const onSignal = () => {
    if (impatient) process.exit(1)
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), A_CLEAN_STOP).unref()
    setTimeout(() => {
      impatient = true
    }, A_SECOND).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
}

const sentences = [ConfigurationFault, DatabaseFault, ParkInEarnest, PortFault, KeyFault]

/** Whoever starts the process can do something about it, and reads what. Anything else is a fault of ours, with all of it. */
const isSentence = (error: unknown): error is Error => sentences.some(kind => error instanceof kind)

stopOnSignals()
try {
  await start(closings)
} catch (error) {
  console.error(isSentence(error) ? error.message : error)
  await stop()
  process.exit(1)
}
