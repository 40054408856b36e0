import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Pool, Sql } from '../../sql/connect.ts'
import { root } from '../root.ts'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { readMigrations } from './migrations.ts'
import { Migrator } from './migrator.ts'

/** Where ours are. */
export const migrationsFolder = join(root, 'sql', 'migrations')

type Log = Pick<Logger, 'info' | 'warn'>

interface Asked {
  readonly folder: string
  readonly upTo: number
}

const bringUp = async (sql: Sql, log: Log, { folder, upTo }: Asked): Promise<number> => {
  const migrator = new Migrator(
    sql,
    readMigrations(folder).filter(({ version }) => version <= upTo),
  )
  migrator.on('migration-started', ({ filename }) =>
    log.info({ migration: filename }, 'applying a migration'),
  )
  const [standing, newest] = [await migrator.getDatabaseVersion(), await migrator.getMaxVersion()]
  if (standing > newest) {
    // An instance of the version before, started while a newer one has migrated: migrations work for both.
    await migrator.validateMigrations(standing)
    log.warn({ standing, newest }, 'the database is newer than this code')
    return standing
  }
  await migrator.migrate()
  return newest
}

/**
 * Brings the schema up to the newest migration of a folder: forward only, each in a transaction of its own, one process at a
 * time, for postgrator keeps no lock (design.md §11). A database that is newer already is let be.
 * @param upTo the number of the last one to apply, for rows that were written then.
 * @returns the version that stands.
 * @throws DatabaseFault when a migration fails, was edited after it was applied, or came too late.
 */
export const migrate = async (
  sql: Pool,
  log: Log,
  folder = migrationsFolder,
  upTo = Number.POSITIVE_INFINITY,
): Promise<number> => {
  const connection = await sql.reserve()
  try {
    await connection`select pg_advisory_lock(hashtext('migrations'))`
    return await bringUp(connection, log, { folder, upTo })
  } catch (error) {
    if (codeOf(error) !== '42501') throw error
    throw new DatabaseFault(
      'The user of the database may not make tables: run npm run migrate as their owner, and let this user read schema_version.',
    )
  } finally {
    await connection`select pg_advisory_unlock(hashtext('migrations'))`.catch(() => {})
    connection.release()
  }
}
