import type { DateTime } from 'luxon'
import { shortNames } from '../../views/mail/short-names.ts'
import type { Config } from '../config.ts'
import { smsGateway } from './channels.ts'
import { type Finding, ok, wrong } from './finding.ts'
import type { SmsGateway } from './sms-gateway.ts'
import { openGateway } from './transports/open-gateway.ts'

const whatToDo: Readonly<Record<string, string>> = {
  sms_sign_in:
    'it refuses the key: are SMS_KEY_ID and SMS_KEY_SECRET right, and is the clock of this machine?',
  sms_template: 'it does not know the signature, or has not approved it: mend SMS_SIGNATURE.',
  sms_connection: 'it cannot be reached: does the firewall let this machine out, and is SMS_URL right?',
  sms_timeout: 'it does not answer.',
}

const locales = ['zh-CN', 'en'] as const

/** What would be rung, mailed, or not said to those who work here, for want of a registered wording. */
const lackedBy = ({ templates }: SmsGateway): string[] =>
  shortNames.flatMap(name =>
    locales.filter(locale => templates[name]?.[locale] === undefined).map(locale => `${name} (${locale})`),
  )

const wordings = (gateway: SmsGateway): Finding[] => {
  const lacking = lackedBy(gateway)
  if (lacking.length === 0) return []
  return [
    wrong(
      `Text messages: SMS_TEMPLATES has no id of ${lacking.join(', ')}: visitors are rung instead, and whoever works here without an address of mail is not told. npm run short-templates prints what is to be registered.`,
    ),
  ]
}

/**
 * Asks the gateway for short messages about its own signature, and sends nothing; and looks which wordings are not registered.
 * @param patience milliseconds that it may say nothing
 * @returns nothing about a gateway where none is configured.
 */
export const checkGateway = async (
  config: Pick<Config, 'sms' | 'demonstration'>,
  at: DateTime,
  patience = 10_000,
): Promise<Finding[]> => {
  const configured = smsGateway(config)
  if (configured === undefined) return []
  const gateway = openGateway(configured, patience)
  const { hostname } = new URL(configured.url)
  try {
    const found = await gateway.probe(at, AbortSignal.timeout(patience))
    if (found === null)
      return [ok(`Text messages: ${hostname} lets us in and knows the signature.`), ...wordings(configured)]
    const { why, said } = found
    return [
      wrong(
        `Text messages: of ${hostname}, ${whatToDo[why] ?? `it is not as it should be (${said ?? why}).`}`,
      ),
      ...wordings(configured),
    ]
  } finally {
    gateway.close()
  }
}
