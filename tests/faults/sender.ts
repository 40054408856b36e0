import { DateTime } from 'luxon'
import { pino } from 'pino'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { sendMessages } from '../../jobs/send-messages.ts'
import { readConfig } from '../../server/config.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { testKeys } from '../setup/park.ts'

/**
 * A process that sends what is due, as one instance of several: at the instant that it is told, until nothing is left or it is
 * told to pause, and says when it is done. To be killed.
 */
const { database, variables, log, to } = JSON.parse(process.argv[2] ?? '')
const config = readConfig(variables)
const transports = openTransports(config)
let now = DateTime.fromMillis(0)
let stopping = new AbortController()
const context = {
  sql: connect(database),
  now: () => now,
  keys: testKeys,
  config,
  log: pino({ base: null }, pino.destination({ dest: log, sync: true })),
}

process.on('message', async (said: string) => {
  if (said === 'pause') return stopping.abort()
  now = DateTime.fromISO(said, { zone: PARK_ZONE })
  stopping = new AbortController()
  await (to === 'accounts' ? sendAccountMessages : sendMessages)(context, transports, stopping.signal)
  process.send?.('done')
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
