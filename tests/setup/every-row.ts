import type { Sql } from '../../sql/connect.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row of every table, by table, in an order of its own: to be compared with another time, or searched. */
export const everyRow = async (sql: Sql): Promise<Record<string, Row[]>> => {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
  const entries: [string, Row[]][] = []
  for (const { name } of tables) {
    const rows = await sql<{ row: Row }[]>`select to_jsonb(t) as row from ${sql(name)} t order by t::text`
    entries.push([name, rows.map(({ row }) => row)])
  }
  return Object.fromEntries(entries)
}
