import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { advice } from './cluster.ts'
import { DatabaseFault } from './database-fault.ts'
import type { Place } from './place.ts'
import { clearTraces, isAlive, isServing, type Postmaster, readPidFile } from './postmaster.ts'
import type { Programs } from './programs.ts'
import { lastLines } from './run-program.ts'

const aMinute = 60_000
const pause = 20

/**
 * The PostgreSQL that already serves a data folder, for instance since its starter was killed; waits for one that is coming
 * up or going down.
 * @throws DatabaseFault when one holds the folder for a minute without answering.
 */
export const findServer = async ({ cluster }: Place): Promise<Postmaster | null> => {
  let found = readPidFile(cluster)
  for (let waited = 0; found && waited < aMinute; waited += pause) {
    if (await isServing(found)) return found
    if (!isAlive(found, cluster)) return null
    // Ready and yet silent: somebody has cleared its socket away. It is told to go, and a new one comes.
    if (found.ready && waited === 100 * pause) process.kill(found.pid, 'SIGINT')
    await setTimeout(pause)
    found = readPidFile(cluster)
  }
  if (!found) return null
  throw new DatabaseFault(
    `PostgreSQL (process ${found.pid}) holds ${cluster} but does not answer: end it (kill ${found.pid}) and start again.`,
  )
}

/** Runs it in a session of its own: what ends this process must not end it halfway. Resolves when it serves or has ended. */
const launch = async ({ cluster, logFile, as }: Place, programs: Programs): Promise<boolean> => {
  const log = openSync(logFile, 'w', 0o600)
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
  if (existsSync(logFile)) renameSync(logFile, `${logFile}.earlier`)
  let log = ''
  for (let tries = 0; tries < 20; tries++) {
    clearTraces(place.cluster, socketFolder)
    if (await launch(place, programs)) return
    log = readFileSync(logFile, 'utf8')
    // Parts of one that was killed outright run on for a moment and keep the next one out.
    if (!log.includes('is still in use')) break
    await setTimeout(500)
  }
  throw new DatabaseFault(
    `PostgreSQL did not start in ${folder}; ${advice(folder)}. Its log ends: ${lastLines(log)}`,
  )
}

/**
 * Stops the PostgreSQL of a data folder, if one runs: its way called fast, in which open transactions are rolled back.
 * @throws DatabaseFault when it has not ended after half a minute.
 */
export const stopServer = async ({ cluster }: Place) => {
  const found = readPidFile(cluster)
  if (!found || !isAlive(found, cluster)) return
  process.kill(found.pid, 'SIGINT')
  for (let waited = 0; waited < aMinute / 2; waited += pause) {
    if (!isAlive(found, cluster)) return
    await setTimeout(pause)
  }
  throw new DatabaseFault(
    `PostgreSQL (process ${found.pid}) in ${cluster} does not stop: end it (kill ${found.pid}).`,
  )
}
