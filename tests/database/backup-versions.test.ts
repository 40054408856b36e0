import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { migrate } from '../../server/database/migrate.ts'
import { preparePlace } from '../../server/database/place.ts'
import { restore } from '../../server/database/restore.ts'
import { runProgram } from '../../server/database/run-program.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { connect, isReachable } from '../../sql/connect.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { backUp, rowsOf, silent } from './archives.ts'
import { emptyDatabase } from './empty-database.ts'

/** Where Debian puts the oldest PostgreSQL that we run on. */
const programs = '/usr/lib/postgresql/15/bin'
// Several databases are made, migrated and filled in each.
vi.setConfig({ testTimeout: 60_000 })

const { context } = await openPark('2026-11-25T09:00')

beforeAll(() => {
  if (!existsSync(programs))
    process.emitWarning('PostgreSQL 15 is not here: archives are tried with one version only.')
})

/** A PostgreSQL 15 for this test alone, on a socket. */
const oldest = async () => {
  const place = preparePlace(mkdtempSync(join(tmpdir(), 'fifteen-')))
  onTestFinished(() => rmSync(place.folder, { recursive: true }))
  const ways = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N']
  const laidOut = await runProgram(join(programs, 'initdb'), ['-D', place.cluster, ...ways], place.as)
  if (!laidOut.succeeded) throw new Error(laidOut.said)
  const options = ['-D', place.cluster, '-k', place.folder, '-c', 'listen_addresses=', '-c', 'fsync=off']
  const server = spawn(join(programs, 'postgres'), options, { ...place.as, stdio: 'ignore' })
  onTestFinished(async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
  })
  const open = (database: string) => {
    const sql = connect({ host: place.folder, database, user: 'postgres' }, 3)
    onTestFinished(() => sql.end())
    return sql
  }
  const admin = open('postgres')
  await vi.waitFor(async () => expect(await isReachable(admin)).toBe(true), { timeout: 15_000 })
  await admin`create database park`
  return { park: open('park') }
}

// PostgreSQL 15 comes with Debian and with no npm package: where it is not, it says that it was skipped.
it.skipIf(!existsSync(programs))(
  'an archive goes from one PostgreSQL into an older one, and from there back, and every row is the same',
  async () => {
    const [newer, back] = [(await emptyDatabase()).sql, (await emptyDatabase()).sql]
    const { park } = await oldest()
    await migrate(newer, silent)
    await seedPark(newer, context.now())
    await bookFirst({ ...context, sql: newer }, 'joint-mediation')

    await restore(park, silent, (await backUp({ ...context, sql: newer })).file)
    await bookFirst({ ...context, sql: park }, 'school-age')
    await restore(back, silent, (await backUp({ ...context, sql: park })).file)

    expect(await rowsOf(back)).toEqual(await rowsOf(park))
    expect((await rowsOf(back)).appointment).toHaveLength(2)
    const [{ version } = {}] =
      await park`select current_setting('server_version_num')::int / 10000 as version`
    expect(version).toBe(15)
  },
)
