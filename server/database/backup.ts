import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { DateTime } from 'luxon'
import { z } from 'zod'
import {
  holdMigrations,
  keepTables,
  letMigrationsRun,
  schemaStanding,
  settle,
} from '../../sql/backup/settle.ts'
import { needsOf, sequencesOf, tablesOf } from '../../sql/backup/tables.ts'
import type { Pool, Sql } from '../../sql/connect.ts'
import { root } from '../root.ts'
import type { Manifest } from './archive.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { inOrderOfNeed } from './in-order-of-need.ts'
import { writeArchive } from './write-archive.ts'

const productVersion = () =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    .version

/** Everything that is read in it is of one instant, and nothing is written. */
const oneInstant = 'isolation level repeatable read read only'

/** What there is to keep, held as it is until the transaction ends. */
const aboutNow = async (sql: Sql, at: DateTime) => {
  const schema = await schemaStanding(sql)
  if (schema === null)
    throw new DatabaseFault('There is nothing to back up: the database holds no tables of ours.')
  await settle(sql)
  const tables = await tablesOf(sql)
  await keepTables(sql, tables)
  return {
    format: 1 as const,
    product: productVersion(),
    schema,
    at: at.toISO(),
    tables: inOrderOfNeed(tables, await needsOf(sql)),
    sequences: [...(await sequencesOf(sql))],
  }
}

const mayNotRead = (error: unknown) => {
  if (codeOf(error) !== '42501') return error
  return new DatabaseFault(
    'The user of the database may not read every table: run npm run backup as their owner.',
  )
}

/**
 * Writes everything that stands in the database at one instant into one archive, while others go on reading and writing.
 * @param seen hears of the transaction before anything is written, in which everything is of that instant.
 * @returns rows and checksums by table.
 * @throws DatabaseFault when there is nothing to back up or it may not be read.
 */
export const backup = async (
  sql: Pool,
  at: DateTime,
  into: Writable,
  seen: (sql: Sql) => Promise<void> = async () => {},
): Promise<Manifest> => {
  // On a connection of its own: a transaction that had to wait for a migration would still see what was before it.
  const holding = await sql.reserve()
  let held = true
  const letGo = async () => {
    if (held) await letMigrationsRun(holding).catch(() => {})
    held = false
  }
  const write = async (transaction: Sql) => {
    const about = await aboutNow(transaction, at)
    await letGo()
    await seen(transaction)
    return writeArchive(transaction, about, at, into)
  }
  // A copy that is broken off keeps its connection, so that the end of the transaction fails as well: what came first says why.
  let first: unknown
  const noting = (error: unknown) => {
    first = error
    throw error
  }
  try {
    await holdMigrations(holding)
    return await sql.begin(oneInstant, transaction => write(transaction).catch(noting))
  } catch (error) {
    throw mayNotRead(first ?? error)
  } finally {
    await letGo()
    holding.release()
  }
}
