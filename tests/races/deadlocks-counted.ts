import { expect, vi } from 'vitest'
import type { Pool } from '../../sql/connect.ts'
import { many } from './two-instances.ts'

/** Opens all connections of a pool: the first who race would otherwise wait for a door, not for each other. */
const openAll = async (pool: Pool): Promise<number[]> => {
  const held = await Promise.all(many(pool.options.max, () => pool.reserve()))
  const pids = await Promise.all(held.map(async one => (await one`select pg_backend_pid() as pid`)[0]?.pid))
  for (const one of held) one.release()
  return pids
}

/**
 * Opens pools to their full width; gives what ends them and tells how many deadlocks PostgreSQL has counted in this database, those
 * too that a verb got over. It counts for certain only when a connection has ended: before, it may tell seconds later.
 */
export const countingDeadlocks = async (sql: Pool, pools: readonly Pool[]) => {
  const pids = (await Promise.all(pools.map(openAll))).flat()
  return async (): Promise<number> => {
    await Promise.all(pools.map(pool => pool.end()))
    await vi.waitFor(
      async () => expect(await sql`select from pg_stat_activity where pid = any(${pids}::int[])`).toEqual([]),
      { timeout: 10_000 },
    )
    const [counted] = await sql<[{ deadlocks: number }]>`
      select deadlocks::int from pg_stat_database where datname = current_database()`
    return counted.deadlocks
  }
}
