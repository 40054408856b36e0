import { beforeAll, expect, it, vi } from 'vitest'
import { often } from '../setup/proof.ts'
import { goingOn, halfWritten, missing } from './going-on.ts'
import { build, killOutright, type LivingServer, livingServer, postgresOf } from './living-server.ts'

/** As many as a busy machine gets through in its time, but never fewer than the least. How many it were is printed. */
const ROUNDS = often({ proved: 20, tested: 1 })
const LEAST = often({ proved: 8, tested: 1 })
const SECONDS = 90

vi.setConfig({ testTimeout: 300_000 })
beforeAll(build, 120_000)

/** Services that do not share their people, so that nobody only loses races. */
const addresses = async ({ sql }: LivingServer) => {
  const rows = await sql<{ address: string }[]>`
    select address from service where code in ('individual-counselling', 'school-age', 'granny-tian')`
  return rows.map(({ address }) => address)
}

/** Kills and waits, round after round, while there is time. */
const rounds = async (kill: () => Promise<unknown>, confirmed: ReadonlySet<string>): Promise<number> => {
  const [began, until] = [Date.now(), Date.now() + SECONDS * 1_000]
  let round = 0
  while (round < ROUNDS && (round < LEAST || Date.now() < until)) {
    await oneMore(confirmed)
    await kill()
    round++
  }
  await oneMore(confirmed)
  const seconds = Math.round((Date.now() - began) / 1_000)
  process.stdout.write(`${expect.getState().currentTestName}: killed ${round} times in ${seconds} s\n`)
  return round
}

/** Waits until somebody has been answered once more that it is booked. */
const oneMore = (confirmed: ReadonlySet<string>) => {
  const before = confirmed.size
  return vi.waitFor(() => {
    if (confirmed.size === before) throw new Error('nobody is booked any more')
  }, 30_000)
}

it(`PostgreSQL that is killed up to ${ROUNDS} times under a running server comes back by itself, and nothing confirmed is lost`, async () => {
  const server = await livingServer()
  await server.ready()
  const visitors = goingOn(server, await addresses(server))
  const ready = new Set<number>()

  const killed = await rounds(async () => {
    killOutright(postgresOf(server.varDir))
    ready.add(await server.status('/health/ready'))
    await server.ready()
  }, visitors.confirmed)
  await visitors.stop()

  expect(killed).toBeGreaterThanOrEqual(LEAST)
  expect(visitors.confirmed.size).toBeGreaterThan(killed)
  expect(await missing(server.sql, visitors.confirmed)).toEqual([])
  expect(await halfWritten(server.sql)).toEqual([])
  expect({ odd: visitors.odd, ended: server.hasEnded() }).toEqual({ odd: [], ended: false })
  expect([...ready]).toContain(503)
  expect(server.output()).toContain('PostgreSQL had ended, and runs again')
})

it(`a server that is killed up to ${ROUNDS} times needs no hand to start again, and nothing confirmed is lost`, async () => {
  const server = await livingServer()
  await server.ready()
  const visitors = goingOn(server, await addresses(server))

  const killed = await rounds(async () => {
    await server.kill()
    server.startAgain()
    await server.ready()
  }, visitors.confirmed)
  await visitors.stop()

  expect(killed).toBeGreaterThanOrEqual(LEAST)
  expect(visitors.confirmed.size).toBeGreaterThan(killed)
  expect(await missing(server.sql, visitors.confirmed)).toEqual([])
  expect(await halfWritten(server.sql)).toEqual([])
  expect(visitors.odd).toEqual([])
})
