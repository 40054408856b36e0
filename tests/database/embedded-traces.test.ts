import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { preparePlace } from '../../server/database/place.ts'
import { isAlive } from '../../server/database/postmaster.ts'
import { findServer } from '../../server/database/server.ts'
import { ask, openPlaces, start, startElsewhere } from './places.ts'

const { newPlace, usedPlace } = openPlaces()

const pidFile = (folder: string) => join(folder, 'data', 'postmaster.pid')
const pidOf = (folder: string) => Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])

/**
 * Leaves behind what a PostgreSQL leaves that was killed outright, with the number of its process given to another. Its
 * starter is killed first: it would start it again while its traces are laid.
 */
const crashed = async (folder: string, pid: (own: number) => Promise<number> | number) => {
  await (await startElsewhere(folder)).end('kill')
  const traces = readFileSync(pidFile(folder), 'utf8').split('\n').slice(1)
  const own = pidOf(folder)
  process.kill(own, 'SIGKILL')
  await vi.waitFor(() =>
    expect(isAlive({ pid: own, socketFolder: folder, ready: true }, join(folder, 'data'))).toBe(false),
  )
  writeFileSync(pidFile(folder), [await pid(own), ...traces].join('\n'))
}

const bystander = (command: string): Promise<number> => {
  const child = spawn('/bin/sh', ['-c', command], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return new Promise(resolve => createInterface(child.stdout).once('line', line => resolve(Number(line))))
}

const works = async (folder: string) => {
  const server = await start(folder)
  expect(await ask(server, sql => sql`select 1 as one`)).toEqual([{ one: 1 }])
  return server
}

describe('an embedded PostgreSQL starts', () => {
  it('right after it was killed outright', async () => {
    const folder = await usedPlace()
    await crashed(folder, own => own)
    await works(folder)
  }, 90_000)

  it('after a crash, when its number has gone to another process', async () => {
    const folder = await usedPlace()
    await crashed(folder, () => bystander('echo $$; exec sleep 60'))
    await works(folder)
  })

  it.runIf(process.platform === 'linux')('after a crash, when its number is a zombie’s', async () => {
    const folder = await usedPlace()
    await crashed(folder, () => bystander('sleep 0 & echo $!; exec sleep 60'))
    await works(folder)
  })

  it('without taking one for its own that answers where another process has its number', async () => {
    const folder = await usedPlace()
    await start(folder)
    const [own, ...traces] = readFileSync(pidFile(folder), 'utf8').split('\n')
    const other = await bystander('echo $$; exec sleep 60')
    writeFileSync(pidFile(folder), [other, ...traces].join('\n'))
    onTestFinished(() => writeFileSync(pidFile(folder), [own, ...traces].join('\n')))

    expect(await findServer(preparePlace(folder))).toBe(null)
  })

  it('when its pid file is empty, as a full disk leaves it', async () => {
    const folder = await usedPlace()
    writeFileSync(pidFile(folder), '')
    await works(folder)
  })

  it('where laying out its data was broken off', async () => {
    const folder = newPlace()
    mkdirSync(join(folder, 'data-aside', 'base'), { recursive: true })
    writeFileSync(join(folder, 'data-aside', 'PG_VERSION'), '18\n')

    await works(folder)

    expect(existsSync(join(folder, 'data-aside'))).toBe(false)
  })

  it('in a copied folder beside the original, which runs on', async () => {
    const folder = await usedPlace()
    const original = await start(folder)
    const copy = newPlace()
    cpSync(folder, copy, { recursive: true, filter: path => !path.includes('.s.PGSQL') })

    const server = await works(copy)

    expect(server.adopted).toBe(false)
    expect(server.address.host).toBe(copy)
    expect(await ask(original, sql => sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  it('anew when somebody has cleared the socket of a running one away', async () => {
    const folder = await usedPlace()
    await start(folder)
    rmSync(join(folder, '.s.PGSQL.5432'))
    const server = await works(folder)
    expect(server.adopted).toBe(false)
  })
})
