import { setTimeout } from 'node:timers/promises'
import { DatabaseFault } from './database-fault.ts'
import type { Place } from './place.ts'
import { isAlive, isServing, type Postmaster, readPidFile } from './postmaster.ts'

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
    // Asked first: one that was killed outright takes connections for a moment yet, while the kernel clears it away.
    if (!isAlive(found, cluster)) return null
    if (await isServing(found)) return found
    // Ready and yet silent: somebody has cleared its socket away. It is told to go, and a new one comes.
    if (found.ready && waited === 50 * pause) process.kill(found.pid, 'SIGINT')
    await setTimeout(pause)
    found = readPidFile(cluster)
  }
  if (!found) return null
  throw new DatabaseFault(
    `PostgreSQL (process ${found.pid}) holds ${cluster} but does not answer: end it (kill ${found.pid}) and start again.`,
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
