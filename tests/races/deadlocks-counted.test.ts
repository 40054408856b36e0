import { EventEmitter, once } from 'node:events'
import { expect, it } from 'vitest'
import { isDeadlock } from '../../sql/availability/lost-races.ts'
import type { Sql } from '../../sql/connect.ts'
import { connect } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { countingDeadlocks } from './deadlocks-counted.ts'

const { sql, database } = await openPark('2026-11-25T09:00')

it('two who wait for each other are counted once, when one was let go and has tried again', async () => {
  const pools = [connect(database, 2), connect(database, 2)] as const
  const deadlocks = await countingDeadlocks(sql, pools)
  const lock = (transaction: Sql, key: number) => transaction`select pg_advisory_xact_lock(${key}::int)`
  const gate = new EventEmitter()
  const bothHold = once(gate, 'both hold')
  let holding = 0
  const take = (pool: (typeof pools)[0], first: number, then: number) =>
    pool.begin(async transaction => {
      await lock(transaction, first)
      if (++holding === 2) gate.emit('both hold')
      await bothHold
      await lock(transaction, then)
    })
  const tries = (pool: (typeof pools)[0], first: number, then: number) =>
    take(pool, first, then).catch(error => {
      expect(isDeadlock(error)).toBe(true)
      return take(pool, first, then)
    })

  await Promise.all([tries(pools[0], 1, 2), tries(pools[1], 2, 1)])

  expect(await deadlocks()).toBe(1)
})
