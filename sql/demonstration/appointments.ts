import type { Sql } from '../connect.ts'

/** Those of the keys under which something has been booked already, whatever became of it. */
export const keysUsed = async (sql: Sql, keys: readonly string[]): Promise<Set<string>> => {
  const rows = await sql<{ bookingKey: string }[]>`
    select booking_key from appointment where booking_key = any(${[...keys]}::uuid[])`
  return new Set(rows.map(({ bookingKey }) => bookingKey))
}
