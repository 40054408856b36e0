import { spawn } from 'node:child_process'
import { closeSync, constants, lstatSync, openSync, readFileSync, renameSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { advice } from './advice.ts'
import { DatabaseFault } from './database-fault.ts'
import type { Place } from './place.ts'
import { clearTraces, isServing, readPidFile } from './postmaster.ts'
import type { Programs } from './programs.ts'
import { lastLines } from './run-program.ts'

const aMinute = 60_000
const pause = 20
/** Milliseconds until one that was kept out tries again. */
const again = 100
/** What was killed outright can take so long to end, where it still writes to a disk that others keep busy. */
const keptOut = aMinute

/** Never through a link: root opens the log in a folder that is the lent identity's. */
const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
const logAnew = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW

/** Runs it in a session of its own: what ends this process must not end it halfway. Resolves when it serves or has ended. */
const launch = async ({ cluster, logFile, as }: Place, programs: Programs): Promise<boolean> => {
  const log = openSync(logFile, logAnew, 0o600)
  const server = spawn(programs('postgres'), ['-D', cluster], {
    ...as,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  server.unref()
  let ended = false
  for (const end of ['exit', 'error'])
    server.once(end, () => {
      ended = true
    })
  for (let waited = 0; waited < aMinute && !ended; waited += pause) {
    const found = readPidFile(cluster)
    if (found && found.pid === server.pid && (await isServing(found))) return true
    await setTimeout(pause)
  }
  return false
}

/**
 * Starts PostgreSQL on a data folder that no other holds, and waits until it can be asked.
 * @throws DatabaseFault with the last lines of its log.
 */
export const startServer = async (place: Place, programs: Programs, socketFolder: string) => {
  const { folder, logFile } = place
  if (lstatSync(logFile, { throwIfNoEntry: false })) renameSync(logFile, `${logFile}.earlier`)
  let log = ''
  for (let waited = 0; waited < keptOut; waited += again) {
    clearTraces(place.cluster, socketFolder)
    if (await launch(place, programs)) return
    log = readFileSync(logFile, 'utf8')
    // Parts of one that was killed outright run on for a moment and keep the next one out.
    if (!log.includes('is still in use')) break
    await setTimeout(again)
  }
  throw new DatabaseFault(
    `PostgreSQL did not start in ${folder}; ${advice(folder)}. Its log ends: ${lastLines(log)}`,
  )
}
