import { expect, it } from 'vitest'
import { product, sourcesIn, where } from './sources.ts'

const everything = sourcesIn(product, /\.(tsx?|sql)$/)
const written = (table: string) =>
  new RegExp(`(insert\\s+into|update|merge\\s+into|copy)\\s+(only\\s+)?${table}\\b`, 'i')
const removed = (table: string) =>
  new RegExp(`(delete\\s+from|truncate)\\s+(only\\s+|table\\s+)?${table}\\b`, 'i')

/** A second way to write a claim brings deadlocks back, whatever order it writes in (docs/design.md §6). */
it('reservations are written in one place', () => {
  expect(where(everything, written('reservation'))).toEqual(['sql/availability/claims.ts'])
})

it('reservations are given back in the place where they are written', () => {
  expect(where(everything, removed('reservation'))).toEqual(['sql/availability/claims.ts'])
})

it('the history is only added to', () => {
  expect(where(everything, removed('audit_entry'))).toEqual([])
  expect(where(everything, /update\s+(only\s+)?audit_entry\b/i)).toEqual([])
})

it('a table is never dropped by a running product', () => {
  expect(where(sourcesIn(['server', 'jobs', 'views'], /\.tsx?$/), /\b(drop|truncate)\s+table\b/i)).toEqual([])
})

it.each([
  'insert into reservation (resource_id) values (1)',
  'INSERT INTO\n  reservation select',
  'update reservation set during = null',
  'merge into reservation using x on true',
])('%s is a second writer', text => {
  expect(where([{ path: 'planted.ts', text }], written('reservation'))).toEqual(['planted.ts'])
})

it('a table whose name only begins alike is another table', () => {
  const text = 'insert into reservation_note values (1)'
  expect(where([{ path: 'planted.ts', text }], written('reservation'))).toEqual([])
})
