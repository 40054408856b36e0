import { createServer } from 'node:http'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { startJobs } from '../jobs/start-jobs.ts'
import { askingNoTypes } from '../sql/connect.ts'
import { isDemonstration } from '../sql/demonstration/mark.ts'
import { PARK_ZONE } from '../sql/instants.ts'
import { createApp, createMetricsApp } from './app.tsx'
import { ConfigurationFault, readConfig } from './config.ts'
import type { Context } from './context.ts'
import { DatabaseFault } from './database/database-fault.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open-database.ts'
import { ParkInEarnest } from './demonstration/seed-park.ts'
import { tendDemonstration } from './demonstration/tend-demonstration.ts'
import { endStreams } from './http/event-stream.ts'
import { listen, PortFault } from './http/listen.ts'
import { createMetrics } from './http/metrics.ts'
import { readKeys } from './keys/key-file.ts'
import { KeyFault } from './keys/keys.ts'
import { stopSolving } from './rosters/solving.ts'

type Closing = () => Promise<unknown>

/**
 * Starts everything in order; what has to be closed again is put on the list as it opens.
 * @throws AbortError between two steps once a stop was asked for.
 */
const start = async (closings: Closing[], asked: AbortSignal) => {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  closings.push(async () => log.info('stopped'))
  const keys = readKeys(config)
  const { sql, close } = await openDatabase(config, log, fault => {
    log.fatal(
      { why: isSentence(fault) ? fault.message : null },
      'PostgreSQL had ended, and does not start again',
    )
    process.exit(1)
  })
  closings.push(close)
  closings.push(stopSolving)
  asked.throwIfAborted()
  const now = () => DateTime.now().setZone(PARK_ZONE)
  await migrate(sql, log)
  askingNoTypes(sql)
  asked.throwIfAborted()
  const wanted: Context = { sql, now, keys, config, log }
  if (config.demonstration) await tendDemonstration(wanted)
  asked.throwIfAborted()
  // What the demonstration has filled wears its mark, also when nobody asks for it at this start.
  const context = { ...wanted, config: { ...config, demonstration: await isDemonstration(sql) } }
  if (config.jobs) closings.push(startJobs(context).stop)
  const metrics = createMetrics(context)
  const { metricsPort: port, host } = config
  if (port !== undefined)
    closings.push((await listen(createServer(createMetricsApp(context, metrics)), { host, port })).close)
  if (config.http)
    closings.push((await listen(createServer(createApp(context, metrics)), config)).close, async () =>
      endStreams(),
    )
  const { http, jobs, publicUrl } = config
  log.info({ http, jobs, address: publicUrl.origin, demonstration: context.config.demonstration }, 'ready')
}

const A_SECOND = 1_000
const A_CLEAN_STOP = 10_000

const closings: Closing[] = []
const stopAsked = new AbortController()

/**
 * Closes in the reverse order of opening: no new requests, no new ticks, then the database. What is just opening is waited for,
 * or nobody would close it: a PostgreSQL outlives the process that started it.
 */
const closeAll = async (starting: Promise<void>) => {
  await starting.catch(() => {})
  for (const close of closings.splice(0).reverse()) await close()
}

let stopping: Promise<void> | undefined
/** Whoever asks for a stop waits for the same one. */
const stop = (starting: Promise<void>) => {
  stopping ??= closeAll(starting)
  return stopping
}

/**
 * A first signal stops gracefully within ten seconds; the time running out, or a second signal, at once. Ctrl-C under npm arrives
 * twice, from the terminal and from npm: what comes within a second is the same signal.
 */
const stopOnSignals = (starting: Promise<void>) => {
  let impatient = false
  const onSignal = () => {
    if (impatient) process.exit(1)
    if (stopAsked.signal.aborted) return
    stopAsked.abort()
    setTimeout(() => process.exit(1), A_CLEAN_STOP).unref()
    setTimeout(() => {
      impatient = true
    }, A_SECOND).unref()
    stop(starting).then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
}

const sentences = [ConfigurationFault, DatabaseFault, ParkInEarnest, PortFault, KeyFault]

/** Whoever starts the process can do something about it, and reads what. Anything else is a fault of ours, with all of it. */
const isSentence = (error: unknown): error is Error => sentences.some(kind => error instanceof kind)

const starting = start(closings, stopAsked.signal)
stopOnSignals(starting)
try {
  await starting
} catch (error) {
  // After a signal it ends as it was asked to, whatever the start came to.
  if (!stopAsked.signal.aborted) console.error(isSentence(error) ? error.message : error)
  await stop(starting)
  process.exit(stopAsked.signal.aborted ? 0 : 1)
}
