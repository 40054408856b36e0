import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished } from 'vitest'
import { type EmbeddedPostgres, startPostgres } from '../../server/database/embedded.ts'
import { connect } from '../../sql/connect.ts'
import { openFolder } from '../setup/open-folder.ts'

/** Places of one test file, which are gone when it ends: each opens its own, for files share this module. */
export const openPlaces = () => {
  const ground = openFolder()
  afterAll(() => rmSync(ground, { recursive: true, force: true }))
  let made = 0
  let used: Promise<string> | undefined

  /** A path that nothing is at. */
  const newPlace = (name = 'postgres'): string => join(ground, String(made++), name)

  const useOnce = async () => {
    const folder = newPlace()
    await (await startPostgres({ folder })).stop()
    return folder
  }

  /** A place where PostgreSQL has run before and is stopped. The tests of a file take turns at it, for laying one out takes longest. */
  const usedPlace = (): Promise<string> => {
    used ??= useOnce()
    return used
  }

  return { newPlace, usedPlace }
}

/** Starts, and stops at the end of the test. */
export const start = async (folder: string): Promise<EmbeddedPostgres> => {
  const server = await startPostgres({ folder })
  onTestFinished(() => server.stop())
  return server
}

/** Asks a server with a connection that is closed again. */
export const ask = async <T>(
  { address }: EmbeddedPostgres,
  question: (sql: ReturnType<typeof connect>) => PromiseLike<T>,
): Promise<T> => {
  const sql = connect(address, 1)
  try {
    return await question(sql)
  } finally {
    await sql.end()
  }
}

/** Starts PostgreSQL from a process of its own, as another user when one is named, and waits until that has said how it went. */
export const startElsewhere = async (folder: string, identity: { uid?: number; gid?: number } = {}) => {
  const script = fileURLToPath(new URL('starter.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
    ...identity,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const said = await new Promise<string>(resolve => {
    createInterface(child.stdout)
      .once('line', resolve)
      .once('close', () => resolve(''))
  })
  const end = (how: 'stop' | 'kill') => {
    if (how === 'kill') child.kill('SIGKILL')
    else child.stdin.end()
    return ended
  }
  onTestFinished(async () => {
    await end('stop')
  })
  return { said, end }
}
