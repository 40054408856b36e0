import { rmSync } from 'node:fs'
import { layOutCluster, owner } from './cluster.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { type Address, isInUse, makeDatabase, takeLease } from './leases.ts'
import { asOneStarter } from './one-starter.ts'
import { type Place, preparePlace } from './place.ts'
import { findPrograms } from './programs.ts'
import { findServer, stopServer } from './server.ts'
import { writeSettings } from './settings.ts'
import { socketFolderOf } from './socket-folder.ts'
import { startServer } from './start-server.ts'

export interface EmbeddedPostgres {
  readonly address: Address
  /** It was running already, since its starter was killed or because another process uses it. */
  readonly adopted: boolean
  /** Stops it, unless another process still uses it. */
  stop(): Promise<void>
}

/** @returns the folder of its socket. */
const startAnew = async (place: Place): Promise<string> => {
  const programs = await findPrograms(place)
  const socketFolder = socketFolderOf(place)
  await layOutCluster(place, programs)
  writeSettings(place.cluster, socketFolder)
  await startServer(place, programs, socketFolder)
  return socketFolder
}

const join = async (address: Address, { logFile }: Place) => {
  try {
    await makeDatabase(address)
    return await takeLease(address)
  } catch (error) {
    throw new DatabaseFault(
      `PostgreSQL runs in ${address.host} but cannot be worked with (${codeOf(error)}): read ${logFile}, stop it and start again.`,
    )
  }
}

/**
 * Starts a PostgreSQL of our own in a folder, which needs nothing but what npm installs, with an empty database in it
 * (design.md §1); or finds the one that runs there.
 * @param folder holds everything of it; made when there is none.
 * @throws DatabaseFault, a sentence that says what to do.
 */
export const startPostgres = async ({ folder }: { folder: string }): Promise<EmbeddedPostgres> => {
  const place = preparePlace(folder)
  return asOneStarter(place.folder, async () => {
    const running = await findServer(place)
    const host = running?.socketFolder ?? (await startAnew(place))
    const address = { host, port: 5432, database: 'jingyue', user: owner }
    const lease = await join(address, place)
    return {
      address,
      adopted: running !== null,
      stop: () =>
        asOneStarter(place.folder, async () => {
          await lease.leave()
          // One that does not answer any more is nobody's.
          if (await isInUse(address).catch(() => false)) return
          await stopServer(place)
          if (host !== place.folder) rmSync(host, { recursive: true, force: true })
        }),
    }
  })
}
