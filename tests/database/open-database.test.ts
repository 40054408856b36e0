import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { startPostgres } from '../../server/database/embedded.ts'
import { openDatabase } from '../../server/database/open-database.ts'
import { preparePlace } from '../../server/database/place.ts'
import { findPrograms } from '../../server/database/programs.ts'
import { ask, openPlaces, start } from './places.ts'

const { usedPlace } = openPlaces()

const silent = pino({ level: 'silent' })
const password = 'correct-horse'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** A PostgreSQL as an operator has it: over the network, with a password. */
const operatorsDatabase = async () => {
  const folder = await usedPlace()
  const embedded = await startPostgres({ folder })
  await ask(embedded, sql => sql.unsafe(`alter role jingyue password '${password}'`))
  await embedded.stop()

  const place = preparePlace(folder)
  const programs = await findPrograms(place)
  writeFileSync(
    join(place.cluster, 'pg_hba.conf'),
    'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
  )
  const port = await freePort()
  const network = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`]
  const server = spawn(programs('postgres'), ['-D', place.cluster, ...network], {
    ...place.as,
    stdio: 'ignore',
  })
  onTestFinished(async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
  })
  const addressWith = (secret: string, database = 'jingyue') =>
    `postgres://jingyue:${secret}@127.0.0.1:${port}/${database}`
  const open = (databaseUrl: string) => openDatabase({ databaseUrl, varDir: 'unused' }, silent)
  const database = await vi.waitFor(() => open(addressWith(password)), { timeout: 10_000 })
  onTestFinished(() => database.close())
  return { database, addressWith, open }
}

describe('the database of the process', () => {
  it('is embedded below VAR_DIR without a DATABASE_URL, and stops when it is closed', async () => {
    const folder = await usedPlace()
    const database = await openDatabase({ databaseUrl: undefined, varDir: dirname(folder) }, silent)
    expect(database.embedded).toBe(true)
    expect(await database.sql`select current_database() as name`).toEqual([{ name: 'jingyue' }])

    await database.close()

    const next = await start(folder)
    expect(next.adopted).toBe(false)
  })

  it('is the one of DATABASE_URL, or a sentence without the password says why it cannot be', async () => {
    const { database, addressWith, open } = await operatorsDatabase()
    expect(database.embedded).toBe(false)

    const remedies = [
      [
        addressWith('wrong-horse'),
        /^The database of DATABASE_URL cannot be used \(28P01\): it refuses the user/,
      ],
      [addressWith(password, 'nowhere'), /\(3D000\): it has no database of that name: create it/],
      [
        `postgres://jingyue:${password}@127.0.0.1:1/jingyue`,
        /\(ECONNREFUSED\): nothing listens there: start it/,
      ],
    ] as const
    for (const [address, sentence] of remedies) {
      const fault = await open(address).catch(error => error)
      expect(fault).toHaveProperty('name', 'DatabaseFault')
      expect(fault.message).toMatch(sentence)
      expect(`${fault.message}${fault.stack}${JSON.stringify(fault)}`).not.toContain('horse')
    }
  })

  it('is not one that is older than PostgreSQL 15', async () => {
    const { database, addressWith, open } = await operatorsDatabase()
    await database.sql`create database older`
    const prepared = await open(addressWith(password, 'older'))
    onTestFinished(() => prepared.close())
    await prepared.sql.unsafe(`
      create function public.current_setting(text) returns text language sql as $$ select '140011' $$;
      alter database older set search_path to public, pg_catalog`)

    await expect(open(addressWith(password, 'older'))).rejects.toThrow(
      'DATABASE_URL is PostgreSQL 14: PostgreSQL 15 or newer is needed.',
    )
  })
})
