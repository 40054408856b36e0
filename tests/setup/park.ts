import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { pino } from 'pino'
import { afterAll, expect, inject } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { connect } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { forgetSecrets } from './canary.ts'
import { leaks } from './leaks.ts'

export const testKeys = parseKeys(JSON.stringify([{ version: 1, secret: `${'A'.repeat(42)}E` }]))

/** Parks that a file has open: its secrets are sought in each of them. */
let open = 0

/**
 * For one test file: a migrated database of its own, everything a verb is given, and a clock that stands where it is set.
 * `like` is the database that it is a copy of. When the file is done, nothing of a canary may have been left where it does not belong (leaks.ts).
 */
export const openPark = async (
  at: string,
  variables: Record<string, string> = {},
  like = 'template_park',
) => {
  const server = { host: inject('postgresFolder'), user: 'postgres' }
  const database = `park_${randomUUID()}`
  const admin = connect({ ...server, database: 'postgres' }, 1)
  await admin`create database ${admin(database)} template ${admin(like)}`
  await admin.end()

  open += 1
  const sql = connect({ ...server, database }, 80)
  const log = join(server.host, `${database}.log`)
  afterAll(async () => {
    const found = await leaks({ sql, logs: [log, inject('postgresLog')] })
    await sql.end()
    // What is thrown away need not be written: those who wait for the same disk go on sooner.
    const admin = connect({ ...server, database: 'postgres' }, 1)
    await admin`drop database ${admin(database)} with (force)`
    await admin.end()
    open -= 1
    if (open === 0) forgetSecrets()
    expect(found).toEqual([])
  })
  let now = DateTime.fromISO(at, { zone: PARK_ZONE })
  const context: Context = {
    sql,
    now: () => now,
    keys: testKeys,
    config: readConfig({ LIMITS: 'off', VAR_DIR: join(server.host, `${database}.var`), ...variables }),
    log: pino({ level: 'trace', base: null }, pino.destination({ dest: log, sync: true })),
  }
  const setClock = (to: string) => {
    now = DateTime.fromISO(to, { zone: PARK_ZONE })
  }
  return { context, sql, setClock, database: { ...server, database }, log }
}
