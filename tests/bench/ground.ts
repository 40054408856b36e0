import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { startPostgres } from '../../server/database/embedded.ts'
import { migrate } from '../../server/database/migrate.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { openFolder } from '../setup/open-folder.ts'

const wednesday = DateTime.fromISO('2026-11-25T09:00', { zone: PARK_ZONE })

/** Every measurement is made on the same Wednesday morning. */
export const morning = () => wednesday

const silent = pino({ level: 'silent' })
export const keysOfBench = JSON.stringify([{ version: 1, secret: `${'B'.repeat(42)}E` }])

/** Everything a verb is given, over the database in a folder's socket; for the process that measures and for its children. */
export const contextAt = (
  where: { host: string; database: string; user: string },
  { variables = {}, connections = 10 }: { variables?: Record<string, string>; connections?: number } = {},
): Context => ({
  sql: connect(where, connections),
  now: morning,
  keys: parseKeys(keysOfBench),
  config: readConfig({ LIMITS: 'off', LOG_LEVEL: 'silent', ...variables }),
  log: silent,
})

/** A PostgreSQL as the product starts it, with databases to measure in; ended with everything in it. */
export const openGround = async () => {
  const folder = openFolder()
  const server = await startPostgres({ folder: join(folder, 'postgres') })
  const admin = connect(server.address, 1)

  /** A migrated database, empty or with the invented park. */
  const newDatabase = async (name: string, { seeded }: { seeded: boolean }) => {
    await admin`create database ${admin(name)}`
    const where = { host: server.address.host, database: name, user: server.address.user }
    const sql = connect(where, 2)
    await migrate(sql, silent)
    if (seeded) await seedPark(sql, morning())
    await sql.end()
    return where
  }
  const close = async () => {
    await admin.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, newDatabase, close }
}

export type Ground = Awaited<ReturnType<typeof openGround>>
