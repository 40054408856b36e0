import { appendFileSync, closeSync, constants, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { advice } from './advice.ts'
import { DatabaseFault } from './database-fault.ts'
import type { Place } from './place.ts'
import type { Programs } from './programs.ts'
import { lastLines, runProgram } from './run-program.ts'
import { settingsFile } from './settings.ts'

export const owner = 'jingyue'

/** Sorted by code point and folded by Unicode on every machine alike, whatever locales it has. */
const ways = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

/** The folder is the lent identity's, which must not make root write elsewhere. */
const appendThroughNoLink = (path: string, text: string) => {
  const file = openSync(path, constants.O_WRONLY | constants.O_APPEND | constants.O_NOFOLLOW)
  try {
    appendFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

/**
 * Lays out an empty data folder where there is none, aside and then renamed, so that a killed initdb never counts.
 * @throws DatabaseFault with the last lines that initdb said.
 */
export const layOutCluster = async ({ folder, cluster, as }: Place, programs: Programs) => {
  if (existsSync(join(cluster, 'PG_VERSION'))) return
  const aside = `${cluster}-aside`
  rmSync(aside, { recursive: true, force: true })
  const options = ['-D', aside, '-U', owner, '--auth=trust', ...ways]
  const { succeeded, said } = await runProgram(programs('initdb'), options, as)
  if (!succeeded)
    throw new DatabaseFault(
      `PostgreSQL could not lay out its data in ${folder}; ${advice(folder)}. It said: ${lastLines(said)}`,
    )
  appendThroughNoLink(join(aside, 'postgresql.conf'), `\ninclude_if_exists '${settingsFile}'\n`)
  renameSync(aside, cluster)
}
