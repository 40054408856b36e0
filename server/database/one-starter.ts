import { createHash } from 'node:crypto'
import { closeSync, constants, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { codeOf, DatabaseFault } from './database-fault.ts'

type Free = () => void

const triesASecond = 10
const patience = 120

/** Linux: an address in the kernel's own name space, which nobody else can have and a killed process gives back. */
const takeAddress = (folder: string): Promise<Free | null> =>
  new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(null))
    const name = createHash('sha256').update(folder).digest('hex').slice(0, 32)
    server.listen({ path: `\0jingyue-${name}` }, () => resolve(() => server.close()))
  })

/** macOS: a lock on a file, taken in opening it and given back by the kernel (libuv, UV_FS_O_EXLOCK). */
const O_EXLOCK = 0x20
const takeFile = async (folder: string): Promise<Free | null> => {
  const flags = constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | O_EXLOCK
  try {
    const file = openSync(join(folder, 'one-starter'), flags, 0o600)
    return () => closeSync(file)
  } catch (error) {
    if (codeOf(error) === 'EAGAIN' || codeOf(error) === 'EWOULDBLOCK') return null
    throw error
  }
}

const take = process.platform === 'darwin' ? takeFile : takeAddress

/**
 * Does a piece of work on an embedded PostgreSQL while no other process does any on the same folder.
 * @param folder its real path.
 * @throws DatabaseFault when another process has been at it for two minutes.
 */
export const asOneStarter = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; tries < patience * triesASecond; tries++) {
    const free = await take(folder)
    if (!free) {
      await setTimeout(1000 / triesASecond)
      continue
    }
    try {
      return await work()
    } finally {
      free()
    }
  }
  throw new DatabaseFault(
    `Another process has been starting or stopping PostgreSQL in ${folder} for ${patience} seconds: end it and start again.`,
  )
}
