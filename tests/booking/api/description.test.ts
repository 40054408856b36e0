import { expect, it } from 'vitest'
import { createApp } from '../../../server/app.tsx'
import { routesOf } from '../../setup/routes-of.ts'
import { openSite } from '../../setup/site.ts'
import { typesOf } from '../../setup/write-api-description.ts'
import { programOf } from './programs.ts'

const { context, origin } = await openSite()
const { gets, posts, wants, sees, cancels, asks } = programOf(origin)

type Json = Readonly<Record<string, unknown>>
interface Operation extends Json {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { content?: Json }>>
}
interface Description extends Json {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const { told: description, status, headers } = await asks<Description>('GET', '/api/openapi.json')
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)

/** Every value of a document with the name under which it stands. */
const within = (value: unknown, name = ''): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? [[name, value], ...Object.entries(value).flatMap(([key, one]) => within(one, key))]
    : [[name, value]]

/** Where a $ref leads in a document (RFC 6901), or undefined. */
const at = (document: unknown, ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (place, name) => Object(place)[name.replaceAll('~1', '/').replaceAll('~0', '~')],
      document,
    )

it('the description is OpenAPI 3.1.0, and everything in it that refers to something finds it', () => {
  expect([status, headers['content-type'], description.openapi]).toEqual([
    200,
    'application/json; charset=utf-8',
    '3.1.0',
  ])
  const refs = within(description).flatMap(([name, value]) => (name === '$ref' ? [String(value)] : []))
  expect(refs.length).toBeGreaterThan(5)
  expect(refs.filter(ref => at(description, ref) === undefined)).toEqual([])
  expect(at(description, '#/components/schemas/Nobody')).toBeUndefined()
})

it('every route of the interface is described, and nothing else', () => {
  const routes = routesOf(createApp(context)).filter(({ pattern }) => pattern.startsWith('/api/'))
  const known = routes.map(({ method, pattern }) => `${method} ${pattern.replace(/:(\w+)/g, '{$1}')}`)
  expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(known.sort())
  expect(known.length).toBeGreaterThanOrEqual(6)
})

it('each operation has a name of its own, names in its path, and problems for what it refuses', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  for (const { path, operation } of operations) {
    const named = Object(operation.parameters ?? []) as { in: string; name: string }[]
    const inPath = named.filter(one => one.in === 'path').map(({ name }) => `{${name}}`)
    expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? [])
    const refused = Object.entries(operation.responses).filter(([code]) => Number(code) >= 400)
    expect(refused.map(([code]) => code)).toContain('429')
    for (const [, { content }] of refused)
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
  }
})

it('what asks for a key says so, and nothing else does', () => {
  const locked = operations.filter(({ operation }) => operation.security !== undefined)
  expect(new Set(locked.map(({ path }) => path))).toEqual(new Set(['/api/v1/appointments/{reference}']))
  expect(at(description, '#/components/securitySchemes/key')).toMatchObject({
    type: 'http',
    scheme: 'bearer',
  })
})

it('what is answered has the fields that are described', async () => {
  const wanted = await wants()
  const { told: booked } = await posts(wanted)
  const { told: taken } = await posts<never>(await wants({ starts: '2026-11-26T10:07:00+08:00' }))
  const { told: services } = await gets<{ services: Json[] }>('/services')
  const answers: [string, Json][] = [
    ['Booked', { ...booked }],
    ['Appointment', { ...(await sees(booked.reference, booked.key)).told }],
    ['Service', services.services[0] ?? {}],
    ['Problem', { ...(await sees<Json>('00000000', booked.key)).told }],
    ['Problem', Object(taken)],
  ]
  for (const [name, answer] of answers) {
    const { properties, required } = Object(at(description, `#/components/schemas/${name}`))
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(required))
    expect(Object.keys(answer).filter(field => !Object.hasOwn(properties, field))).toEqual([])
  }
  await cancels(booked.reference, booked.key)
})

it('the example of a booking is one that can be booked', async () => {
  const { properties } = Object(at(description, '#/components/schemas/Wanted'))
  const examples = Object.entries<{ example?: unknown }>(properties).flatMap(([name, { example }]) =>
    example === undefined ? [] : [[name, example]],
  )
  const { status } = await posts({
    ...(await wants()),
    ...Object.fromEntries(examples),
    ...{ starts: (await wants()).starts, called: (await wants()).called },
  })
  expect(status).toBe(201)
})

it('the types that a client makes from it are those that stand in tests/setup', async () => {
  const types = await typesOf({ ...description, servers: undefined })
  await expect(types).toMatchFileSnapshot('../../setup/api-description.ts')
})
