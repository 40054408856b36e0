import type { Sql } from '../connect.ts'

export interface Whose {
  readonly party?: number | undefined
  readonly waiting?: number | undefined
}

/** The ids of all messages to a party, to an entry of the waiting list, or to both, by which their files are named. */
export const messageIdsOf = async (sql: Sql, { party, waiting }: Whose): Promise<number[]> => {
  const rows = await sql<{ messageId: number }[]>`
    select message_id from message where party_id = ${party ?? null} or waiting_entry_id = ${waiting ?? null}`
  return rows.map(({ messageId }) => messageId)
}
