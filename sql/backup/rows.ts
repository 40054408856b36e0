import type { Readable, Writable } from 'node:stream'
import type { Sql } from '../connect.ts'
import type { Table } from './tables.ts'

/** The rows of a table as COPY writes them, a line each (PostgreSQL, COPY, text format). */
export const rowsOut = (sql: Sql, { name, columns, within }: Table): Promise<Readable> =>
  within === null
    ? sql`copy ${sql(name)} (${sql(columns)}) to stdout`.readable()
    : sql`copy (select ${sql(columns)} from ${sql(name)} order by ${sql(within)} nulls first) to stdout`.readable()

/** Takes rows as COPY wrote them. What the table refuses, it refuses with an error of PostgreSQL. */
export const rowsIn = (sql: Sql, { name, columns }: Table): Promise<Writable> =>
  sql`copy ${sql(name)} (${sql(columns)}) from stdin`.writable()

/** How many rows stand in a table. */
export const rowsStanding = async (sql: Sql, name: string): Promise<number> => {
  const [row] = await sql`select count(*) as rows from ${sql(name)}`
  return Number(row?.rows)
}

/** Whether anything at all stands in a table. */
export const hasRows = async (sql: Sql, name: string): Promise<boolean> => {
  const found = await sql`select from ${sql(name)} limit 1`
  return found.length > 0
}
