import { isDeadlock } from '../../sql/availability/lost-races.ts'
import type { Pool } from '../../sql/connect.ts'

/** The same pool, counting the transactions that PostgreSQL ended because two waited for each other. */
export const countDeadlocks = (sql: Pool) => {
  const counted = { deadlocks: 0 }
  const watched: Pool = new Proxy(sql, {
    get: (pool, name) =>
      name === 'begin'
        ? (work: Parameters<typeof pool.begin>[1]) =>
            pool.begin(work).catch(error => {
              counted.deadlocks += Number(isDeadlock(error))
              throw error
            })
        : Reflect.get(pool, name),
  })
  return { watched, counted }
}
