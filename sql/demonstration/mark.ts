import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Marks the database as the demonstration's. Whether it was not yet: of two that mark at once, one waits and is told no. */
export const markDemonstration = async (sql: Sql, now: DateTime): Promise<boolean> => {
  const { count } = await sql`insert into demonstration (seeded_at) values (${now}) on conflict do nothing`
  return count === 1
}

/** Whether a park has been set up, of whichever kind. */
export const holdsAPark = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<[{ held: boolean }]>`select exists (select from organisation) as held`
  return row.held
}

/** The last day on which the demonstration was topped up, null before the first; whoever else asks waits until we are done. */
export const lockTendedOn = async (sql: Sql): Promise<string | null> => {
  const [row] = await sql<{ tendedOn: string | null }[]>`select tended_on from demonstration for update`
  return row?.tendedOn ?? null
}

export const markTended = (sql: Sql, day: string) => sql`update demonstration set tended_on = ${day}`

/** Whether what this database holds is the demonstration's, whoever put it there. */
export const isDemonstration = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<[{ marked: boolean }]>`select exists (select from demonstration) as marked`
  return row.marked
}
