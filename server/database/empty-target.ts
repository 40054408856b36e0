import { hasRows } from '../../sql/backup/rows.ts'
import { keepToOurselves, schemaStanding } from '../../sql/backup/settle.ts'
import { tablesOf, takeDown } from '../../sql/backup/tables.ts'
import type { Pool, Sql } from '../../sql/connect.ts'
import { DatabaseFault } from './database-fault.ts'

/**
 * @throws DatabaseFault when anything stands in a table of the database, or its tables are not ours.
 * @returns the migration that stands, null in a database without any tables.
 */
export const emptyStanding = async (sql: Sql): Promise<number | null> => {
  const [standing, tables] = [await schemaStanding(sql), await tablesOf(sql)]
  if (standing === null && tables.length > 0)
    throw new DatabaseFault(
      `The database holds tables that are not ours (${tables[0]?.name}): restore into an empty one. Nothing was written.`,
    )
  for (const { name } of tables)
    if (await hasRows(sql, name))
      throw new DatabaseFault(
        `The database is not empty (${name}): restore into an empty one. Nothing was written.`,
      )
  return standing
}

/** Takes our own tables down again, all of them empty, where they are newer than what has to go into them. */
export const takeDownEmpty = (sql: Pool) =>
  sql.begin(async transaction => {
    await keepToOurselves(transaction, await tablesOf(transaction))
    await emptyStanding(transaction)
    await takeDown(transaction)
  })
