import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { programOf, type Told } from '../booking/api/programs.ts'
import { addressOf, namesIn } from '../setup/routes-of.ts'
import { wrongInPath } from './junk.ts'
import { openSweep } from './sweeping.ts'
import { wrongBodies, wrongStarts, wrongValues } from './values.ts'

const { origin, context, forPrograms, written, visitor } = await openSweep()
const { asks, posts, wants, bearing } = programOf(origin)
const wanted = await wants({
  reach: { by: 'sms', contact: visitor.canary.phone, between: { from: '09:00', to: '17:00' } },
  prepare: ['dialect'],
  locale: 'en',
})
const { told: booked } = await posts(wanted)
const names = { code: 'preschool', reference: booked.reference }
const json = { 'Content-Type': 'application/json' }
const inside = /\bat .*\.[cm]?[jt]sx?:\d+|node_modules|Error:|\bselect\b.*\bfrom\b|PostgresError/

/** What is wrong with an answer to what must not be done: it has to be a problem of the one shape, and tell nothing more. */
const complaintsAbout = ({ status, headers, text, told }: Told<unknown>, ...allowed: number[]): string[] => {
  const { rule, title, type, status: said, ...more } = Object(told)
  const whole = [rule, title, type].every(one => typeof one === 'string' && one !== '')
  return [
    ...(status >= 400 && status < 500 ? [] : [`answers ${status}`]),
    ...(allowed.length > 0 && !allowed.includes(status) ? [`answers ${status}`] : []),
    ...(headers['content-type'] === 'application/problem+json; charset=utf-8' ? [] : ['is no problem']),
    ...(whole && said === status && type === `${context.config.publicUrl.origin}/api/problems/${rule}`
      ? []
      : ['is no whole problem']),
    ...Object.keys(more).filter(name => !['faults', 'alternatives'].includes(name)),
    ...(inside.test(text) ? ['shows its inside'] : []),
    ...(headers['set-cookie'] ? ['sets a cookie'] : []),
  ]
}
const told = (kind: string, complaints: readonly string[]) => complaints.map(one => `${kind}: ${one}`)

/** Every place in a value, with the value when something else stands there. */
const places = (value: unknown, put: (value: unknown) => unknown): ((other: unknown) => unknown)[] => {
  const own = [put]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return own
  const inner = Object.entries(value).flatMap(([name, one]) =>
    places(one, other => put({ ...value, [name]: other })),
  )
  return [...own, ...inner]
}

/** Odd and right all the same: no preparation, consent, and names that somebody may wish to be called. */
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const isRight = (body: unknown) => {
  const { called } = Object(body)
  const names = ['__proto__', `'; drop table party; --`]
  return names.includes(called) || same(body, wanted) || same(body, { ...wanted, prepare: [] })
}

it('a booking with anything else in any of its places is refused, and writes nothing', async () => {
  const before = await written()

  const complaints = []
  for (const place of places(wanted, value => value))
    for (const [kind, value] of Object.entries(wrongValues)) {
      const body = place(value)
      if (isRight(body)) continue
      complaints.push(
        ...told(`${kind} in ${JSON.stringify(body).slice(0, 200)}`, complaintsAbout(await posts(body))),
      )
    }

  expect(complaints).toEqual([])
  expect(await written()).toEqual(before)
})

it('a booking of a start that cannot be had is refused, and writes nothing', async () => {
  const before = await written()
  const complaints = []
  for (const [kind, starts] of Object.entries(wrongStarts))
    complaints.push(...told(kind, complaintsAbout(await posts({ ...wanted, starts }), 409, 422)))
  expect(complaints).toEqual([])
  expect(await written()).toEqual(before)
})

const takesBody = forPrograms.filter(({ method }) => ['POST', 'PATCH', 'PUT'].includes(method))

describe.each(takesBody)('$method $pattern', ({ method, pattern }) => {
  it('refuses every body that is no JSON of ours, by the status of what is wrong, and writes nothing', async () => {
    const before = await written()
    const usual = { 'Idempotency-Key': randomUUID(), ...bearing(booked.key) }

    const complaints = []
    for (const [kind, [status, body, type]] of Object.entries(wrongBodies(JSON.stringify(wanted)))) {
      const answer = await asks(method, addressOf(pattern, names), { ...usual, ...type }, body)
      complaints.push(...told(kind, complaintsAbout(answer, status)))
    }

    expect(complaints).toEqual([])
    expect(await written()).toEqual(before)
  })
})

describe.each(forPrograms.filter(({ pattern }) => namesIn(pattern).length > 0))(
  '$method $pattern',
  ({ method, pattern }) => {
    it('refuses each name in its path that is no name of ours, and writes nothing', async () => {
      const before = await written()
      const query = pattern.endsWith('/slots') ? '?from=2026-11-25&days=7' : ''
      const body = method === 'GET' ? undefined : JSON.stringify({ starts: wanted.starts })

      const complaints = []
      for (const name of namesIn(pattern))
        for (const [kind, wrong] of Object.entries(wrongInPath)) {
          const address = addressOf(pattern, { ...names, [name]: wrong }) + query
          const answer = await asks(method, address, { ...json, ...bearing(booked.key) }, body)
          complaints.push(...told(`${name}, ${kind}`, complaintsAbout(answer, 400, 404)))
        }

      expect(complaints).toEqual([])
      expect(await written()).toEqual(before)
    })
  },
)

it('no address knows a method that it was not given, and looking changes nothing', async () => {
  const before = await written()
  const complaints = []
  for (const pattern of new Set(forPrograms.map(({ pattern }) => pattern))) {
    const known = new Set(forPrograms.filter(route => route.pattern === pattern).map(({ method }) => method))
    const others = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(method => !known.has(method))
    for (const method of others) {
      const answer = await asks(method, addressOf(pattern, names), bearing(booked.key))
      complaints.push(...told(`${method} ${pattern}`, complaintsAbout(answer, 404)))
    }
    const preflight = { Origin: 'https://elsewhere.example.org', 'Access-Control-Request-Method': 'POST' }
    const options = await asks('OPTIONS', addressOf(pattern, names), preflight)
    if (Object.keys(options.headers).some(name => name.startsWith('access-control-')))
      complaints.push(`${pattern} lets other sites in`)
    const head = await asks('HEAD', addressOf(pattern, names), bearing(booked.key))
    if (head.status >= 500) complaints.push(`HEAD ${pattern}: ${head.status}`)
  }
  expect(complaints).toEqual([])
  expect(await written()).toEqual(before)
})

it('what is right is taken', async () => {
  expect((await posts(await wants({ called: '__proto__' }))).status).toBe(201)
  expect((await posts(await wants({ called: `O'Neil'; drop table party; --` }))).status).toBe(201)
})
