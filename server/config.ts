import { mailConfigOf, mailFaults, profileOf } from './messages/mail-profile.ts'
import { signatureOf } from './messages/mail-signature.ts'
import { smsFaults, smsGatewayOf } from './messages/sms-gateway.ts'
import { withSecretFiles } from './secret-files.ts'
import { type Variables, variables } from './variables.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const publicUrlOf = ({ PUBLIC_URL, PORT }: Variables) => new URL(PUBLIC_URL ?? `http://localhost:${PORT}`)
const isInEarnest = (all: Variables) => !loopback.has(publicUrlOf(all).hostname)
const isHere = (url: string) => loopback.has(new URL(url).hostname)

/** What each variable may be and they may not be together: [variable, why]. */
const faultsTogether = (all: Variables): [keyof Variables, string][] => {
  const publicUrl = publicUrlOf(all)
  const inEarnest = isInEarnest(all)
  const rules: [boolean, keyof Variables, string][] = [
    [
      publicUrl.href !== `${publicUrl.origin}/`,
      'PUBLIC_URL',
      'is a bare origin, such as https://note.example.org',
    ],
    [inEarnest && publicUrl.protocol !== 'https:', 'PUBLIC_URL', 'must be https unless it is loopback'],
    [inEarnest && !all.APP_KEYS, 'APP_KEYS', 'is needed when PUBLIC_URL is not loopback'],
    [
      inEarnest && all.SMTP_URL !== undefined && !all.MAIL_FROM && !profileOf(all).accountIsSender,
      'MAIL_FROM',
      'is needed with SMTP_URL when PUBLIC_URL is not loopback',
    ],
    [!all.DKIM_KEY && all.DKIM_SELECTOR !== undefined, 'DKIM_KEY', 'is needed with DKIM_SELECTOR'],
    [all.DKIM_KEY !== undefined && !all.DKIM_SELECTOR, 'DKIM_SELECTOR', 'is needed with DKIM_KEY'],
    [
      all.DKIM_KEY !== undefined && !all.MAIL_FROM,
      'MAIL_FROM',
      'is needed with DKIM_KEY, which signs for its domain',
    ],
    ...mailFaults(all),
    [inEarnest && all.DEMONSTRATION === true, 'DEMONSTRATION', 'is for a loopback PUBLIC_URL only'],
    [inEarnest && !all.LIMITS, 'LIMITS', 'may be off for a loopback PUBLIC_URL only'],
    [!all.HTTP && !all.JOBS, 'HTTP', 'and JOBS are both off: nothing is left to do'],
  ]
  return [
    ...rules.filter(([broken]) => broken).map(([, name, why]): [keyof Variables, string] => [name, why]),
    ...smsFaults(all, isHere),
  ]
}

const configOf = (all: Variables) => ({
  port: all.PORT,
  host: all.HOST,
  publicUrl: publicUrlOf(all),
  /** A loopback address is for trying out; any other is in earnest: https, keys from the environment. */
  inEarnest: isInEarnest(all),
  databaseUrl: all.DATABASE_URL,
  smtpUrl: all.SMTP_URL,
  ...mailConfigOf(all),
  /** Undefined: mail leaves unsigned, or whoever takes it signs. */
  mailSignature: signatureOf(all),
  /** Undefined: short messages become files, and in earnest whoever left a telephone is rung (R36). */
  sms: smsGatewayOf(all),
  appKeys: all.APP_KEYS,
  trustProxy: all.TRUST_PROXY,
  varDir: all.VAR_DIR,
  jobs: all.JOBS,
  http: all.HTTP,
  /** An empty embedded database is the demonstration's; into another one it goes only when asked. */
  demonstration: all.DEMONSTRATION ?? (!isInEarnest(all) && all.DATABASE_URL === undefined),
  limits: all.LIMITS,
  metricsPort: all.METRICS_PORT,
  metricsToken: all.METRICS_TOKEN,
  logLevel: all.LOG_LEVEL,
})

export type Config = Readonly<ReturnType<typeof configOf>>

/** The environment cannot be run with; the message has a line for each fault. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
}

/**
 * Reads the whole configuration once, at the start (design.md §11). An empty variable is one that is not set; a secret may stand
 * in a file.
 * @throws ConfigurationFault that lists every fault at once, by the name of its variable and never with its value.
 */
export const readConfig = (environment: Record<string, string | undefined>): Config => {
  const { all: named, faults: unread } = withSecretFiles(environment)
  const given = Object.entries(named).filter(([, value]) => value !== '')
  const issues = variables.safeParse(Object.fromEntries(given)).error?.issues ?? []
  const alone = issues.map(({ path, message }): [string, string] => [path.join('.'), message])
  // Those that are wrong by themselves are left out, so that the others are told as well what is wrong between them.
  const wrong = new Set(alone.map(([name]) => name))
  const all = variables.parse(Object.fromEntries(given.filter(([name]) => !wrong.has(name))))
  const faults = [...unread, ...alone, ...faultsTogether(all).filter(([name]) => !wrong.has(name))]
  if (faults.length === 0) return configOf(all)
  const lines = faults.map(([name, why]) => `  ${name}: ${why}`)
  throw new ConfigurationFault(`The configuration has to be mended:\n${lines.join('\n')}`)
}
