import type { Sql } from '../connect.ts'

export interface Firm {
  readonly firmId: number
  readonly name: string
  readonly contact: string | null
}

/** The law firms of the park, by name: whoever stands for one is named shift by shift (R40a). */
export const firms = (sql: Sql) => sql<Firm[]>`select firm_id, name, contact from firm order by name`

/** Adds one, and gives its number. */
export const insertFirm = async (sql: Sql, { name, contact }: Omit<Firm, 'firmId'>): Promise<number> => {
  const [{ firmId }] = await sql<[{ firmId: number }]>`
    insert into firm (name, contact) values (${name}, ${contact}) returning firm_id`
  return firmId
}
