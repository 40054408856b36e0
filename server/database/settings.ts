import { closeSync, fchmodSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file beside postgresql.conf, read after it, that is written anew at every start. */
export const settingsFile = 'jingyue.conf'

/** No value of a visitor's may reach the log: errors are logged by the process, which knows what to leave out (security.md 30). */
const silence = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
}

const settings = {
  ...silence,
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  max_connections: '120',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const quoted = (value: string) => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`

/** Writes how PostgreSQL is to run. The folder stands in double quotes, because a list of them may be given there. */
export const writeSettings = (cluster: string, socketFolder: string) => {
  const all = { ...settings, unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"` }
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${quoted(value)}\n`)
  const file = join(cluster, settingsFile)
  const aside = `${file}-aside`
  rmSync(aside, { force: true })
  // Made anew and put in place: root would write through a link that the lent identity, whose folder this is, has laid there.
  const fd = openSync(aside, 'wx', 0o600)
  try {
    writeFileSync(fd, lines.join(''))
    // Root writes it, the lent identity reads it; the folder around it is closed to everybody else.
    fchmodSync(fd, 0o644)
  } finally {
    closeSync(fd)
  }
  renameSync(aside, file)
}
