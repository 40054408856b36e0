import { readFileSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { ask } from '../setup/ask.ts'
import { marksIn } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, origin, keyOf, log } = await openSite()

const lines = () =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

it('a request is a line with its route’s pattern, and nothing of its address, query or cookies (security.md 30)', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const key = await keyOf(reference)
  const before = lines().length

  await visitor.gets(`/a/${reference}?k=${key}`)
  await ask(origin, {
    method: 'GET',
    address: `/nowhere/${reference}?k=${key}&phone=${visitor.canary.phone}`,
  })
  await visitor.opensLink(reference, key)

  const written = lines().slice(before)
  expect(written.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['GET', '/a/:reference', 200],
    ['GET', 'none', 404],
    ['GET', '/a/:reference', 200],
    ['POST', '/a/:reference/session', 303],
  ])
  const known = ['level', 'time', 'milliseconds', 'id', 'method', 'route', 'status', 'msg']
  for (const line of written) expect(Object.keys(line).filter(name => !known.includes(name))).toEqual([])
})

it('what PostgreSQL says of a row that it refuses does not reach our log, nor its own', async () => {
  const visitor = visitorOf(origin)
  const check = await visitor.checks()
  await sql`alter table party add constraint nobody_at_all check (called is null) not valid`

  const answer = await visitor.presses(check)

  await sql`alter table party drop constraint nobody_at_all`
  expect(answer.status).toBe(500)
  const [fault] = lines().filter(({ msg }) => msg === 'fault')
  expect(fault.fault).toMatchObject({ kind: 'PostgresError', code: '23514', constraint: 'nobody_at_all' })
  expect(fault.route).toBe('/appointments')
  expect(marksIn(JSON.stringify(fault))).toEqual([])
  const own = readFileSync(inject('postgresLog'), 'utf8')
  expect(own).toContain('ready to accept connections')
  expect(own).not.toContain('nobody_at_all')
  expect(own.split('\n').flatMap(marksIn)).toEqual([])
})
