import type { Request, Response } from 'express'
import { expect, it } from 'vitest'
import { demonstrationOnly } from '../../server/http/demonstration-only.ts'

/** Whether somebody passes who asks for a name from an address. */
const passes = (hostname: string, remoteAddress?: string): boolean => {
  let way: unknown = 'none'
  const request = { hostname, socket: { remoteAddress } } as Request
  demonstrationOnly(request, {} as Response, said => {
    way = said
  })
  return way === undefined
}

it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
  'the demonstration is open to %s',
  address => {
    expect(passes('localhost', address)).toBe(true)
  },
)

it.each(['172.17.0.1', '203.0.113.9', '::ffff:203.0.113.9', '2001:db8::1', 'fe80::1', undefined])(
  'the demonstration is absent for %s, also when it asks for localhost',
  address => {
    expect(passes('localhost', address)).toBe(false)
  },
)

it('the demonstration is absent for another name, also when asked for on this machine', () => {
  expect(passes('rebound.example.org', '127.0.0.1')).toBe(false)
})
