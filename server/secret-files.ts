import { readFileSync } from 'node:fs'

/** Variables that hold a secret, and may be given as the path of a file instead: DATABASE_URL_FILE and so on. */
const secrets = [
  'DATABASE_URL',
  'APP_KEYS',
  'SMTP_URL',
  'DKIM_KEY',
  'SMS_KEY_SECRET',
  'SMS_TEMPLATES',
  'METRICS_TOKEN',
]

type Variables = Record<string, string | undefined>

/**
 * The environment with every secret in place that was given as a file (security.md 32). What is given both ways, or in a file that
 * cannot be read, is told by the name of its variable.
 * @returns the variables, and what is wrong with them: [variable, why].
 */
export const withSecretFiles = (environment: Variables): { all: Variables; faults: [string, string][] } => {
  const all = { ...environment }
  const faults: [string, string][] = []
  for (const name of secrets) {
    const path = environment[`${name}_FILE`]
    if (!path) continue
    if (environment[name]) faults.push([`${name}_FILE`, `is given, and ${name} as well: leave one out`])
    else
      try {
        all[name] = readFileSync(path, 'utf8').trim()
      } catch {
        faults.push([`${name}_FILE`, 'names a file that cannot be read'])
      }
  }
  return { all, faults }
}
