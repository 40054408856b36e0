import { z } from 'zod'

const list = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')

const onOrOff = z.enum(['on', 'off']).transform(word => word === 'on')
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.email().default('note@localhost.localdomain'),
    APP_KEYS: z.string().optional(),
    TRUST_PROXY: z.string().transform(list).default([]),
    VAR_DIR: z.string().min(1).default('var'),
    JOBS: onOrOff.default(true),
    HTTP: onOrOff.default(true),
    DEMONSTRATION: onOrOff.optional(),
    LIMITS: onOrOff.default(true),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .transform(({ PUBLIC_URL, ...rest }, context) => {
    const publicUrl = new URL(PUBLIC_URL ?? `http://localhost:${rest.PORT}`)
    const inEarnest = !loopback.has(publicUrl.hostname)
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (publicUrl.href !== `${publicUrl.origin}/`)
      refuse('PUBLIC_URL', 'is a bare origin, such as https://note.example.org')
    if (inEarnest && publicUrl.protocol !== 'https:')
      refuse('PUBLIC_URL', 'must be https unless it is loopback')
    if (inEarnest && !rest.APP_KEYS) refuse('APP_KEYS', 'is needed when PUBLIC_URL is not loopback')
    if (inEarnest && rest.DEMONSTRATION) refuse('DEMONSTRATION', 'is for a loopback PUBLIC_URL only')
    if (inEarnest && !rest.LIMITS) refuse('LIMITS', 'may be off for a loopback PUBLIC_URL only')
    if (rest.DATABASE_URL === undefined && !rest.HTTP && !rest.JOBS)
      refuse('HTTP', 'and JOBS are both off: nothing is left to do')
    return {
      port: rest.PORT,
      host: rest.HOST,
      publicUrl,
      /** A loopback address is for trying out; any other is in earnest: https, keys from the environment. */
      inEarnest,
      databaseUrl: rest.DATABASE_URL,
      smtpUrl: rest.SMTP_URL,
      mailFrom: rest.MAIL_FROM,
      appKeys: rest.APP_KEYS,
      trustProxy: rest.TRUST_PROXY,
      varDir: rest.VAR_DIR,
      jobs: rest.JOBS,
      http: rest.HTTP,
      /** An empty embedded database is the demonstration's; into another one it goes only when asked. */
      demonstration: rest.DEMONSTRATION ?? (!inEarnest && rest.DATABASE_URL === undefined),
      limits: rest.LIMITS,
      logLevel: rest.LOG_LEVEL,
    }
  })

export type Config = Readonly<z.infer<typeof environment>>

/** The environment cannot be run with; the message has a line for each fault. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault'
}

/**
 * Reads the whole configuration once, at the start (design.md §11). An empty variable is one that is not set.
 * @throws ConfigurationFault that lists every fault at once, by the name of its variable and never with its value.
 */
export const readConfig = (variables: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const { success, data, error } = environment.safeParse(given)
  if (success) return data
  const lines = error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  throw new ConfigurationFault(`The configuration has to be mended:\n${lines.join('\n')}`)
}
