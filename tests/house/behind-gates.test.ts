import express, { type RequestHandler } from 'express'
import { expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { asCoordinator } from '../../server/http/who-works.ts'
import { openPark } from '../setup/park.ts'
import { type RouteRead, routesOf } from '../setup/routes-of.ts'

const { context } = await openPark('2026-11-25T09:00')
const routes = routesOf(createApp(context))

/** What anybody may ask for. Whoever adds to it says that nobody need be known there. */
const open: readonly RegExp[] = [
  /^\/$/,
  /^\/(d\/:door|t\/:address(\/questions|\/(booking|waiting)(\/answers)?)?|appointments|find|done|exit|language)$/,
  /^\/(safety|privacy|accessibility|health\/(live|ready)|metrics|assets\/:hash\/:name)$/,
  // A record of service is checked by whoever is handed one (R48).
  /^\/records(\/:code)?$/,
  // A gateway says what became of messages, and a mailbox that reminders are to stop, each under a key of its own.
  /^\/m\/(u\/)?:token$/,
  // Calendars are read by programs, by a secret address (R50).
  /^\/f\/:feed\/calendar\.ics$/,
  // Whose key or passcode opens it is asked at a gate of its own (server/http/who-asks.ts).
  /^\/[aiw]\/:reference(\/session)?$/,
  /^\/invitation(\/(questions|done))?$/,
  /^\/waiting(\/[a-z]+)?$/,
  /^\/(offers|urgent)\/:key$/,
  /^\/swaps\/:key(\/(taking|refusal))?$/,
  /^\/appointment(\/[a-z.]+)?$/,
  /^\/api\/(v1\/|openapi\.json$)/,
  // On the machine of a demonstration alone.
  /^\/demo(\/|$)/,
  // The way in, for whoever is not known yet or has locked the desk.
  /^\/(sign-in(\/code)?|l|sign-out|second-factor|desk\/lock)$/,
]

const nameOf = ({ method, pattern }: RouteRead) => `${method} ${pattern}`
const ungated = (all: readonly RouteRead[]) =>
  all.filter(({ gate, pattern }) => gate === undefined && !open.some(like => like.test(pattern))).map(nameOf)

const answers: RequestHandler = (_request, response) => void response.send('')
const gated = asCoordinator(context)(() => {})

it('whatever is not open to everybody stands behind a gate of those who work here', () => {
  expect(ungated(routes)).toEqual([])
})

it('nothing below an address of theirs is open to everybody, but the lock of the desk', () => {
  const theirs = ['/me', '/me/x', '/desk', '/desk/x', '/o/:organisation/x', '/o/:organisation', '/park/x']
  expect(theirs.filter(pattern => open.some(like => like.test(pattern)))).toEqual([])
})

it('a route that is planted without a gate is found, also behind one that has it', () => {
  const app = express()
  app.get('/o/:organisation/people', answers)
  app.post('/o/:organisation/people', gated, answers)
  app.get('/anything', answers)
  app.get('/o/:organisation/day', gated)
  app.post('/o/:organisation/csv', answers, gated)
  expect(ungated(routesOf(app))).toEqual([
    'GET /o/:organisation/people',
    'POST /o/:organisation/people',
    'GET /anything',
  ])
})

it('a coordinator is asked for below an organisation, an administrator below the park, a receptionist at the desk', () => {
  const asked = { '/o/': 'coordinator', '/park/': 'administrator', '/desk': 'receptionist' }
  const others = Object.entries(asked).flatMap(([below, gate]) =>
    routes
      .filter(({ pattern, gate: its }) => pattern.startsWith(below) && ![gate, undefined].includes(its))
      .filter(({ pattern }) => pattern !== '/desk/lock')
      .map(nameOf),
  )
  expect(others).toEqual([])
})
