import { expect, inject, it, onTestFinished } from 'vitest'
import { connect } from '../../sql/connect.ts'

const workers = Array.from({ length: 20 }, (_, number) => number)

it('backends that are ended inside transactions fail those, and leave the process and the pool serving', async () => {
  const uncaught: unknown[] = []
  const catching = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', catching)
  const where = { host: inject('postgresFolder'), database: 'postgres', user: 'postgres' }
  const [sql, admin] = [connect(where), connect(where, 1)]
  onTestFinished(async () => {
    process.off('uncaughtException', catching)
    await Promise.all([sql.end({ timeout: 0 }), admin.end({ timeout: 0 })])
  })
  let [done, failed] = [0, 0]
  const work = async () => {
    for (let turn = 0; turn < 15; turn++)
      await sql
        .begin(async transaction => {
          await transaction`select set_config('application_name', 'to be ended', true)`
          await transaction`select pg_sleep(0.01), ${turn}::int`
          // What is asked for after the connection has gone is what the driver wrote to a socket that was no more.
          await transaction`select pg_sleep(0.01)`.catch(() => {})
          await transaction`select ${turn}::int`
        })
        .then(
          () => done++,
          () => failed++,
        )
  }
  let working = true
  const ending = async () => {
    while (working)
      await admin`
        select pg_terminate_backend(pid), pg_sleep(0.02) from pg_stat_activity
        where application_name = 'to be ended' limit 3`
  }
  const ended = ending()
  await Promise.all(workers.map(work))
  working = false
  await ended

  expect(done + failed).toBe(20 * 15)
  expect(failed).toBeGreaterThan(0)
  const after = await Promise.all(workers.map(number => sql`select ${number}::int as number`))
  expect(after.map(([row]) => row?.number)).toEqual(workers)
  expect(uncaught).toEqual([])
})
