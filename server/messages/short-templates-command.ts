import { DateTime } from 'luxon'
import { PARK_ZONE } from '../../sql/instants.ts'
import { partsOf } from '../../views/mail/short-message.ts'
import { readConfig } from '../config.ts'
import { runCommand } from '../database/run-command.ts'
import { readKeys } from '../keys/key-file.ts'
import { KeyFault } from '../keys/keys.ts'
import { shortSignature } from './channels.ts'
import { reportsAddress } from './delivery-key.ts'
import { type ShortTemplate, shortTemplates } from './short-templates.ts'

/** Any day will do: what fills the places is not printed. */
const SOME_DAY = DateTime.fromISO('2026-12-23T18:30', { zone: PARK_ZONE })

/** 腾讯云 numbers the places; 阿里云 names them. */
const numbered = ({ template, places }: ShortTemplate) =>
  places.reduce((text, [name], place) => text.replaceAll(`\${${name}}`, `{${place + 1}}`), template)

/**
 * npm run short-templates: what is to be registered with a gateway for short messages, each wording with its name, language, id where
 * it has one, and parts that it costs; and the address for its reports.
 */
const run = async () => {
  const config = readConfig(process.env)
  const keys = readKeys(config)
  const { sms } = config
  const signature = shortSignature(config)
  const lines = shortTemplates({ config, keys, now: () => SOME_DAY }).map(each => {
    const { name, locale, template, text } = each
    const wording = sms?.name === 'tencent' ? numbered(each) : template
    const parts = partsOf(signature + text)
    return `${[name, locale, sms?.templates[name]?.[locale] ?? '-', parts, wording].join('\t')}\n`
  })
  process.stdout.write(lines.join(''))
  const reports = reportsAddress({ config, keys })
  if (reports) process.stdout.write(`\nReports: ${reports}\n`)
}

await runCommand(run, [KeyFault])
