import { rmSync } from 'node:fs'
import { layOutCluster, owner } from './cluster.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { type Address, isInUse, type Lease, makeDatabase, takeLease } from './leases.ts'
import { mendingWith, type Watch } from './mending.ts'
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

const join = async (address: Address, { logFile }: Place, lost: () => void): Promise<Lease> => {
  try {
    await makeDatabase(address)
    return await takeLease(address, lost)
  } catch (error) {
    throw new DatabaseFault(
      `PostgreSQL runs in ${address.host} but cannot be worked with (${codeOf(error)}): read ${logFile}, stop it and start again.`,
    )
  }
}

/** Finds the one that runs or starts it, and joins whoever uses it. */
const arrive = async (place: Place, lost: () => void) => {
  const running = await findServer(place)
  const host = running?.socketFolder ?? (await startAnew(place))
  const address = { host, port: 5432, database: 'jingyue', user: owner }
  return { address, adopted: running !== null, lease: await join(address, place, lost) }
}

const unwatched: Watch = { mended: () => {}, gaveUp: () => {} }

/**
 * Starts a PostgreSQL of our own in a folder, which needs nothing but what npm installs, with an empty database in it
 * (design.md §1); or finds the one that runs there. Whenever it ends by itself it is started again.
 * @param folder holds everything of it; made when there is none.
 * @throws DatabaseFault, a sentence that says what to do.
 */
export const startPostgres = async ({
  folder,
  watch = unwatched,
}: {
  folder: string
  watch?: Watch
}): Promise<EmbeddedPostgres> => {
  const place = preparePlace(folder)
  const lost = () => void mending.begin()
  const { address, adopted, lease: first } = await asOneStarter(place.folder, () => arrive(place, lost))
  let lease = first
  const mending = mendingWith(
    () =>
      asOneStarter(place.folder, async () => {
        await lease.leave()
        lease = (await arrive(place, lost)).lease
      }),
    watch,
  )
  return {
    address,
    adopted,
    stop: async () => {
      await mending.stop()
      await asOneStarter(place.folder, async () => {
        await lease.leave()
        // One that does not answer any more is nobody's.
        if (await isInUse(address).catch(() => false)) return
        await stopServer(place)
        if (address.host !== place.folder) rmSync(address.host, { recursive: true, force: true })
      })
    },
  }
}
