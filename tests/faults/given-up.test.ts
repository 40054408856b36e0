import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it, vi } from 'vitest'
import { mendingWith } from '../../server/database/mending.ts'
import { build, killOutright, livingServer, postgresOf } from './living-server.ts'

vi.setConfig({ testTimeout: 120_000 })
beforeAll(build, 120_000)

it('a server whose PostgreSQL does not come back ends with 1 and a line that says so, for its supervisor to see', async () => {
  const server = await livingServer()
  await server.ready()
  rmSync(join(server.varDir, 'postgres/data/global/pg_control'))

  killOutright(postgresOf(server.varDir))
  await vi.waitFor(() => expect(server.hasEnded()).toBe(true), { timeout: 60_000, interval: 100 })

  expect(server.exitCode()).toBe(1)
  expect(server.output()).toMatch(/"level":60.*PostgreSQL had ended, and does not start again/)
})

it('what is brought back at the second try is told once, and a stop waits for what has begun', async () => {
  const told: string[] = []
  let tries = 0
  const mending = mendingWith(
    async () => {
      if (++tries === 1) throw new Error('in use')
    },
    { mended: () => told.push('mended'), gaveUp: () => told.push('gave up') },
  )

  mending.begin()
  await vi.waitFor(() => expect(told).toEqual(['mended']), { timeout: 5_000 })
  await mending.stop()
  mending.begin()

  expect([tries, told]).toEqual([2, ['mended']])
})
