import { expect, it } from 'vitest'
import { openPark } from '../setup/park.ts'
import { sourcesIn } from './sources.ts'

const { sql } = await openPark('2026-11-25T09:00')

/** The tables that a text of SQL reads. */
const tablesRead = (text: string) =>
  new Set(
    [...text.matchAll(/\b(?:from|join)\s+([a-z_]+)\b|\b([a-z_]+)\s+(?:left )?join\b/g)].map(
      ([, after, before]) => String(after ?? before),
    ),
  )

const marking = new Set(
  (
    await sql<{ name: string }[]>`
      select distinct relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid join pg_proc on pg_proc.oid = tgfoid
      where prosrc ~ 'mark_feeds' and tgenabled = 'O'`
  ).map(({ name }) => name),
)
const tables = new Set(
  (await sql<{ name: string }[]>`select relname as name from pg_class where relkind = 'r'`).map(
    ({ name }) => name,
  ),
)
const unmarked = (text: string) =>
  [...tablesRead(text)].filter(table => tables.has(table) && !marking.has(table))

it('every table that a feed is made of marks feeds', () => {
  const [entries] = sourcesIn(['sql'], /calendars\/feed-entries\.ts$/)
  const read = entries?.text ?? ''
  expect([...tablesRead(read)]).toEqual(expect.arrayContaining(['shift', 'appointment', 'appointment_room']))
  expect(unmarked(read)).toEqual([])
})

it('a table that is read beside them is found', () => {
  expect(unmarked('select from shift join leave using (person_id)')).toEqual(['leave'])
})
