import type { Sql } from '../connect.ts'

/** The ids of all messages to a party, by which their files are named. */
export const messageIdsOf = async (sql: Sql, partyId: number): Promise<number[]> => {
  const rows = await sql<{ messageId: number }[]>`
    select message_id from message where party_id = ${partyId}`
  return rows.map(({ messageId }) => messageId)
}
