import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Somebody whose hours may be seen and changed by whoever asked. */
export interface WhoseHours {
  readonly personId: number
  readonly name: string
}

/** A worker, to themselves. */
export const ownHours = async (sql: Sql, { personId }: Worker): Promise<WhoseHours> => {
  const [row] = await sql<[WhoseHours]>`select person_id, name from person where person_id = ${personId}`
  return row
}

/** Which version of what is written of somebody stands now. */
export const versionOf = async (sql: Sql, personId: number): Promise<number> => {
  const [row] = await sql<[{ version: number }]>`select version from person where person_id = ${personId}`
  return row.version
}

/** Raises what is written of somebody by one version, when it still is the one that was shown; its row is locked then. Gives who. */
export const raiseVersion = (sql: Sql, { personId, version }: { personId: number; version: number }) => sql<
  { personId: number }[]
>`
  update person set version = version + 1 where person_id = ${personId} and version = ${version} returning person_id`
