import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** A running PostgreSQL, as it says of itself in the file postmaster.pid of its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
  readonly ready: boolean
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')
export const socketIn = (folder: string) => join(folder, '.s.PGSQL.5432')

/**
 * What the pid file of a data folder says, alive or not. It counts only where it was written: a copied data folder brings
 * along the one of its original.
 */
export const readPidFile = (cluster: string): Postmaster | null => {
  try {
    const [pid, dataFolder, , , socketFolder = '', , , status = ''] = readFileSync(
      pidFile(cluster),
      'utf8',
    ).split('\n')
    if (dataFolder !== cluster || !(Number(pid) > 0)) return null
    return { pid: Number(pid), socketFolder, ready: status.trim() === 'ready' }
  } catch {
    return null
  }
}

/** The command line of a process; empty when there is none, or only what the kernel keeps of a dead one (a zombie). */
const commandOf = (pid: number): string => {
  if (process.platform !== 'linux')
    return String(
      spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
      }).stdout,
    )
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** Whether the process that a pid file names is the one that wrote it: after a crash another may have the number. */
export const isAlive = ({ pid }: Postmaster, cluster: string): boolean =>
  commandOf(pid).includes(`postgres -D ${cluster}`)

const answers = (socketFolder: string): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect({ path: socketIn(socketFolder) })
    socket.once('error', () => resolve(false))
    socket.once('connect', () => resolve(true))
    socket.once('connect', () => socket.destroy())
  })

/** Whether it can be asked: it says that it is ready, and its socket takes connections. */
export const isServing = async ({ ready, socketFolder }: Postmaster): Promise<boolean> =>
  ready && (await answers(socketFolder))

/** Clears away what a PostgreSQL that is no more left behind: it would keep the next one from starting. */
export const clearTraces = (cluster: string, socketFolder: string) => {
  const socket = socketIn(socketFolder)
  for (const trace of [pidFile(cluster), socket, `${socket}.lock`]) rmSync(trace, { force: true })
}
