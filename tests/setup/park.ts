import { randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { afterAll, inject } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'

export const testKeys = parseKeys(JSON.stringify([{ version: 1, secret: 'A'.repeat(42) + 'E' }]))

/** For one test file: a migrated database of its own, everything a verb is given, and a clock that stands where it is set. */
export const openPark = async (at: string, variables: Record<string, string> = {}) => {
  const server = { host: inject('postgresFolder'), user: 'postgres' }
  const database = `park_${randomUUID()}`
  const admin = connect({ ...server, database: 'postgres' }, 1)
  await admin`create database ${admin(database)} template template_park`
  await admin.end()

  const sql = connect({ ...server, database }, 80)
  afterAll(() => sql.end())
  let now = DateTime.fromISO(at, { zone: PARK_ZONE })
  const context: Context = {
    sql,
    now: () => now,
    keys: testKeys,
    config: readConfig({ LIMITS: 'off', ...variables }),
    log: pino({ level: 'silent' }),
  }
  const setClock = (to: string) => {
    now = DateTime.fromISO(to, { zone: PARK_ZONE })
  }
  return { context, sql, setClock, database: { ...server, database } }
}
