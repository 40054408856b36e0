import { pino } from 'pino'
import { areCodesKept } from '../../sql/accounts/sealed-factors.ts'
import { passcodesUntil, wallUnderOlderUntil } from '../../sql/booking/older-keys.ts'
import { countOpenFeeds } from '../../sql/calendars/feeds.ts'
import { areMailed } from '../../sql/messages/reminder-choices.ts'
import { FactorFault, resealFactors } from '../accounts/reseal-factors.ts'
import { ContactFault, resealContacts } from '../booking/reseal-contacts.ts'
import { resealEase } from '../booking/reseal-ease.ts'
import { resealWaiting } from '../booking/reseal-waiting.ts'
import { readConfig } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { runCommand } from '../database/run-command.ts'
import { optionalKinds } from '../messages/account-letters.ts'
import { reportsUntil } from '../messages/delivery-key.ts'
import { rehashPauses } from '../messages/rehash-pauses.ts'
import { RobotFault, resealRobots } from '../messages/reseal-robots.ts'
import { readKeys } from './key-file.ts'
import { KeyFault } from './keys.ts'
import { sealedUnder } from './seal.ts'

/** npm run rotate-keys: seals every contact, second factor and robot under the first of the keys, and says until when the others are still needed. */
const run = async () => {
  const config = readConfig(process.env)
  const keys = readKeys(config)
  const log = pino({ level: config.logLevel })
  const { sql, close } = await openDatabase(config, log)
  try {
    await migrate(sql, log)
    let contacts = 0
    await resealContacts(
      { sql, keys },
      {
        did: done => {
          contacts += done
        },
        waits: left =>
          process.stderr.write(
            `${left} contacts still stand under an older key: somebody is changing them, or an instance still writes under it.\n`,
          ),
      },
    )
    await resealEase({ sql, keys })
    await resealWaiting({ sql, keys })
    const factors = await resealFactors({ sql, keys })
    const robots = await resealRobots({ sql, keys })
    await rehashPauses({ sql, keys })
    const passcodes = await passcodesUntil(sql)
    const codes = await areCodesKept(sql)
    const feeds = await countOpenFeeds(sql)
    const wall = await wallUnderOlderUntil(sql, sealedUnder(keys))
    const reminded = await areMailed(sql, optionalKinds)
    const until = [
      ...(codes
        ? ['Recovery codes and codes of the desk made before need the older keys until they are made anew.\n']
        : []),
      ...(feeds > 0
        ? [
            `${feeds} calendars are subscribed to. An address that was subscribed to before ends with the older key: let their owners subscribe anew from /me/calendars first.\n`,
          ]
        : []),
      ...(reminded
        ? [
            'A link that stops reminders, in a mail sent before, ends with the older key: /me/settings stops them too.\n',
          ]
        : []),
      ...(wall === null
        ? []
        : [
            `The wall between two sides of a dispute needs the older keys until ${wall}: without them a lawyer could meet both.\n`,
          ]),
      ...reportsUntil({ config, keys }),
    ]
    const older =
      passcodes === null
        ? until.length > 0
          ? 'No passcode or link needs the older keys any more.'
          : 'Older keys are needed by nothing any more.'
        : `Passcodes and links need the older keys until the end of ${passcodes}: keep them behind the first.`
    process.stdout.write(
      `${contacts} contacts, ${factors} second factors and ${robots} robots were sealed anew; all stand under key ${keys[0].version} now.\n${older}\n${until.join('')}`,
    )
  } finally {
    await close()
  }
}

await runCommand(run, [KeyFault, ContactFault, FactorFault, RobotFault])
