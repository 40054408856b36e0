import type { Pool } from '../../sql/connect.ts'

/** Every row of every table, as text, by table: to be compared with another time. */
export const everyRow = async (sql: Pool): Promise<Record<string, string[]>> => {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`
  const entries: [string, string[]][] = []
  for (const { name } of tables) {
    const rows = await sql<{ text: string }[]>`select t::text as text from ${sql(name)} t order by 1`
    entries.push([name, rows.map(({ text }) => text)])
  }
  return Object.fromEntries(entries)
}
