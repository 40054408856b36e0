import { isDeadlock } from '../../sql/availability/lost-races.ts'
import type { Pool, Transaction } from '../../sql/connect.ts'

const TRIES = 8

/**
 * A transaction that claims time for shifts, tried again where PostgreSQL ended it for another's sake. What it throws is thrown on and
 * has written nothing.
 */
export const claiming = async <T>(sql: Pool, work: (sql: Transaction) => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return (await sql.begin(work)) as T
    } catch (error) {
      if (!isDeadlock(error) || tries === TRIES) throw error
    }
  }
}
