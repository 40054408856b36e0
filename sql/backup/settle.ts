import type { Sql } from '../connect.ts'
import type { Table } from './tables.ts'

/**
 * Values are written so that every PostgreSQL reads them alike, whatever the role or the database is set to; a long copy takes its time,
 * and rows that come back change no feed (migration 0035).
 */
export const settle = (sql: Sql) => sql`
  select set_config(name, value, true) from (values
    ('datestyle', 'ISO, YMD'), ('intervalstyle', 'postgres'), ('bytea_output', 'hex'), ('timezone', 'UTC'),
    ('extra_float_digits', '1'), ('statement_timeout', '0'), ('lock_timeout', '0'),
    ('idle_in_transaction_session_timeout', '0'), ('jingyue.rows_come_back', 'yes')) as settings (name, value)`

/** Which migration stands, the newest; null where none ever ran. */
export const schemaStanding = async (sql: Sql): Promise<number | null> => {
  const [record] = await sql`select from pg_class where oid = to_regclass('schema_version')`
  if (!record) return null
  const [row] = await sql`select max(version)::int as version from schema_version`
  return row?.version ?? null
}

/** Keeps migrations out while it is held, and waits for one that runs. For one connection, until that is released. */
export const holdMigrations = (sql: Sql) => sql`select pg_advisory_lock_shared(hashtext('migrations'))`
export const letMigrationsRun = (sql: Sql) => sql`select pg_advisory_unlock_shared(hashtext('migrations'))`

/** Keeps the tables as they are made until the transaction ends: a migration waits, nobody else does. */
export const keepTables = (sql: Sql, tables: readonly Table[]) =>
  sql`lock table ${sql(tables.map(({ name }) => name))} in access share mode`

/** Keeps everybody else from writing until the transaction ends. */
export const keepToOurselves = (sql: Sql, tables: readonly Table[]) =>
  sql`lock table ${sql(tables.map(({ name }) => name))} in exclusive mode`
