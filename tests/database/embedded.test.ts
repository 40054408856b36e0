import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ask, openPlaces, start, startElsewhere } from './places.ts'

const { newPlace, usedPlace } = openPlaces()

const startedAt = (server: Parameters<typeof ask>[0]) =>
  ask(server, async sql => {
    const [row] = await sql`select pg_postmaster_start_time()::text as at, pg_backend_pid() as pid`
    return String(row?.at)
  })

describe('an embedded PostgreSQL', () => {
  it('starts from nothing, with a database of its own, without a network, and speaks of the park’s hours', async () => {
    const server = await start(newPlace())

    expect(server.adopted).toBe(false)
    const [row] = await ask(
      server,
      sql => sql`
        select current_database() as database, current_setting('listen_addresses') as addresses,
          current_setting('timezone') as zone, current_setting('server_encoding') as encoding, lower('ÀÉ') as lower`,
    )
    expect(row).toEqual({
      database: 'jingyue',
      addresses: '',
      zone: 'Asia/Shanghai',
      encoding: 'UTF8',
      lower: 'àé',
    })
    expect(statSync(server.address.host).mode & 0o777).toBe(0o700)
  })

  it('has kept what was written when it starts again', async () => {
    const folder = await usedPlace()
    const first = await start(folder)
    await ask(first, sql => sql`create table kept as select 42 as answer`)
    await first.stop()

    const second = await start(folder)

    expect(second.adopted).toBe(false)
    expect(await ask(second, sql => sql`select answer from kept`)).toEqual([{ answer: 42 }])
  })

  it('lives on when its starter is killed, and is found by the next', async () => {
    const folder = await usedPlace()
    const killed = await startElsewhere(folder)
    await killed.end('kill')

    const server = await start(folder)

    expect(killed.said).toBe('started')
    expect(server.adopted).toBe(true)
    expect(await ask(server, sql => sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  it('is one for two processes that start it at once from nothing, and stops when the last has left', async () => {
    const folder = newPlace()
    const [other, server] = await Promise.all([startElsewhere(folder), start(folder)])
    expect([other.said === 'adopted', server.adopted].toSorted()).toEqual([false, true])
    const before = await startedAt(server)

    await other.end('stop')
    expect(await startedAt(server)).toBe(before)
    await server.stop()

    const next = await start(folder)
    expect(next.adopted).toBe(false)
  })

  it('keeps every value that a visitor may have typed out of its log', async () => {
    const folder = await usedPlace()
    const server = await start(folder)
    const canary = '13800138000'
    await ask(server, async sql => {
      await sql`create table contact (telephone text unique, age int)`
      await sql`insert into contact (telephone) values (${canary})`
      const faults = [
        sql`insert into contact (telephone) values (${canary})`,
        sql`select ${canary}::text::date`,
        sql.unsafe(`select * from contact where telephon = '${canary}'`),
        sql.unsafe(`do $$ begin raise warning 'seen: ${canary}'; end $$; select 1 / 0`),
      ]
      for (const fault of faults) await expect(fault).rejects.toThrow()
    })

    const log = readFileSync(join(folder, 'log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain(canary)
  })
})
