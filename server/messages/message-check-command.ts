import { Resolver } from 'node:dns/promises'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { PARK_ZONE } from '../../sql/instants.ts'
import { type Config, readConfig } from '../config.ts'
import { openDatabase } from '../database/open-database.ts'
import { runCommand } from '../database/run-command.ts'
import { readKeys } from '../keys/key-file.ts'
import { KeyFault } from '../keys/keys.ts'
import { sentBy } from './channels.ts'
import { checkDomain } from './check-domain.ts'
import { checkFiles } from './check-files.ts'
import { checkGateway } from './check-gateway.ts'
import { checkMailServer } from './check-mail-server.ts'
import { checkRobots } from './check-robots.ts'
import { type Finding, ok, unknown, wrong } from './finding.ts'
import { robotPosts } from './transports/robot.ts'

const marks = { ok: 'ok  ', wrong: 'MEND', unknown: '?   ' } as const

const ways = (config: Config): Finding[] => {
  if (!config.inEarnest)
    return [ok('On a loopback PUBLIC_URL nothing leaves but by SMTP_URL: the rest is kept as files.')]
  const email = sentBy(config, 'email')
    ? []
    : [wrong('Mail: SMTP_URL is not set, so mail ends as failed and its readers are not told. Set it.')]
  const sms = sentBy(config, 'sms')
    ? []
    : [
        unknown(
          'Text messages: there is no gateway, so whoever gave a telephone is on the ring list of the desk.',
        ),
      ]
  return [...email, ...sms]
}

/** Only where robots post at all, and on a server of its own: the embedded database is the running process's. */
const robots = async (config: Config, send: boolean): Promise<Finding[]> => {
  if (!config.inEarnest || config.databaseUrl === undefined)
    return [unknown('Robots: they post in earnest, with DATABASE_URL, alone; none was looked at.')]
  const { sql, close } = await openDatabase(config, pino({ level: config.logLevel }))
  try {
    const at = DateTime.now().setZone(PARK_ZONE)
    return await checkRobots({ sql, keys: readKeys(config), at, transport: send ? robotPosts() : null })
  } finally {
    await close()
  }
}

/** npm run message-check [-- --send]: tries every channel, and says what is wrong and what to do; robots speak only with --send. */
const run = async () => {
  const config = readConfig(process.env)
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  // Said as it is found: what breaks off the rest hides nothing.
  const tell = (found: readonly Finding[]) => {
    for (const { state, says } of found) process.stdout.write(`${marks[state]} ${says}\n`)
    if (found.some(({ state }) => state === 'wrong')) process.exitCode = 1
  }
  tell(ways(config))
  tell(await checkMailServer(config))
  tell(await checkGateway(config, DateTime.now().setZone(PARK_ZONE)))
  tell([await checkFiles(config.varDir)])
  if (config.smtpUrl !== undefined) tell(await checkDomain(config, resolver))
  tell(await robots(config, process.argv.includes('--send')))
}

await runCommand(run, [KeyFault])
