import { hasRows } from '../../sql/backup/rows.ts'
import { keepToOurselves, schemaStanding } from '../../sql/backup/settle.ts'
import { type Made, routinesAndTypes, tablesOf, takeDown } from '../../sql/backup/tables.ts'
import type { Pool, Sql } from '../../sql/connect.ts'
import { DatabaseFault } from './database-fault.ts'
import { migrationsFolder } from './migrate.ts'
import { madeBy, readMigrations } from './migrations.ts'

const notOurs = ({ kind, name }: Made) =>
  new DatabaseFault(
    `The database holds ${kind} that are not ours (${name}): restore into an empty one. Nothing was written.`,
  )

/**
 * Another product may keep its migrations in a table of the same name. Only what our migrations make, all of it and nothing else,
 * is ours to take down.
 */
const refuseUnlessOurs = async (sql: Sql) => {
  const standing = (await schemaStanding(sql)) ?? 0
  const ours = madeBy(readMigrations(migrationsFolder).filter(({ version }) => version <= standing))
  const tables = (await tablesOf(sql)).map(({ name }): Made => ({ kind: 'tables', name }))
  const found = [...tables, ...(await routinesAndTypes(sql))]
  const same = (one: Made) => (other: Made) => one.kind === other.kind && one.name === other.name
  const foreign = found.find(one => !ours.some(same(one)))
  const missing = ours.find(one => !found.some(same(one)))
  if (foreign || missing) throw notOurs(foreign ?? tables[0] ?? { kind: 'tables', name: 'schema_version' })
}

/**
 * @throws DatabaseFault when anything stands in a table of the database, or its tables are not ours.
 * @returns the migration that stands, null in a database without any tables.
 */
export const emptyStanding = async (sql: Sql): Promise<number | null> => {
  const [standing, tables] = [await schemaStanding(sql), await tablesOf(sql)]
  if (standing === null && tables[0]) throw notOurs({ kind: 'tables', name: tables[0].name })
  for (const { name } of tables)
    if (await hasRows(sql, name))
      throw new DatabaseFault(
        `The database is not empty (${name}): restore into an empty one. Nothing was written.`,
      )
  return standing
}

/**
 * Takes our own tables down again, all of them empty, where they are newer than what has to go into them.
 * @throws DatabaseFault when anything in the schema is not of our making.
 */
export const takeDownEmpty = (sql: Pool) =>
  sql.begin(async transaction => {
    await keepToOurselves(transaction, await tablesOf(transaction))
    await emptyStanding(transaction)
    await refuseUnlessOurs(transaction)
    await takeDown(transaction)
  })
