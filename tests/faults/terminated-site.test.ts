import { expect, it } from 'vitest'
import { connect } from '../../sql/connect.ts'
import { openSite } from '../setup/site.ts'
import { goingOn, halfWritten, missing } from './going-on.ts'

const site = await openSite()

it('a database that ends all its backends while visitors book is served from again within two seconds', async () => {
  const admin = connect({ ...site.database, database: 'postgres' }, 1)
  const rows = await site.sql<
    { address: string }[]
  >`select address from service where code in ('school-age', 'granny-tian')`
  const visitors = goingOn(
    site,
    rows.map(({ address }) => address),
  )
  const times: number[] = []

  for (let round = 0; round < 5; round++) {
    const before = visitors.confirmed.size
    while (visitors.confirmed.size === before) await fetch(site.origin)
    await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${site.database.database}`
    const ended = performance.now()
    while ((await fetch(`${site.origin}/health/ready`)).status !== 200);
    times.push(performance.now() - ended)
  }
  await visitors.stop()
  await admin.end()

  expect(Math.max(...times)).toBeLessThan(2_000)
  expect(visitors.odd).toEqual([])
  expect(await missing(site.sql, visitors.confirmed)).toEqual([])
  expect(await halfWritten(site.sql)).toEqual([])
}, 60_000)
