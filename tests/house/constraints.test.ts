import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Refusal, type Rule } from '../../server/refusal.ts'
import { root } from '../../server/root.ts'
import { en } from '../../views/text/en.ts'
import { zhCN } from '../../views/text/zh-CN.ts'
import { openPark } from '../setup/park.ts'
import { product, sourcesIn } from './sources.ts'

const { sql } = await openPark('2026-11-25T09:00')

/** What PostgreSQL named itself: constraints that only a fault of ours can break. Every other one is a rule of the house. */
const oursAlone = /_(pkey|fkey|key|check|excl|idx)\d*$/

const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

const named = namesOf(
  await sql<{ name: string }[]>`
    select conname as name from pg_constraint
    where connamespace = 'public'::regnamespace and contype not in ('n', 't')
    union
    select relname from pg_index join pg_class on pg_class.oid = indexrelid
    where indisunique and relnamespace = 'public'::regnamespace`,
).filter(name => !oursAlone.test(name))

/** Rules that a trigger keeps name themselves in its error. */
const raised = namesOf(
  await sql<{ name: string }[]>`
    select (regexp_matches(prosrc, 'constraint = ''([a-z0-9_]+)''', 'g'))[1] as name
    from pg_proc where pronamespace = 'public'::regnamespace`,
)

/** Rules that code keeps are thrown by name, whatever else the error is given. */
const thrown = sourcesIn(product, /\.tsx?$/).flatMap(({ text }) =>
  [...text.matchAll(/new Refusal\(\s*'(\w+)'/g)].map(([, name]) => String(name)),
)
const shown = sourcesIn(['server'], /\.tsx?$/).flatMap(({ text }) =>
  [...text.matchAll(/sendRefusal\([^)]*'(\w+)'/g)].map(([, name]) => String(name)),
)

const statuses = async () => {
  const folders = readdirSync(join(root, 'server'), { withFileTypes: true }).filter(entry =>
    entry.isDirectory(),
  )
  const files = sourcesIn(
    folders.map(({ name }) => `server/${name}`),
    /\/refusals\.ts$/,
  )
  const modules = await Promise.all(files.map(({ path }) => import(/* @vite-ignore */ join(root, path))))
  return Object.assign({}, ...modules.flatMap(module => Object.values(module))) as Record<string, number>
}

it('the migrated schema has rules by name', () => {
  expect(named).toContain('one_thing_at_a_time')
  expect(raised).toContain('history_is_only_added_to')
})

it('a constraint with a name of its own has a sentence in every language', () => {
  const rules = [...named, ...raised]
  expect(rules.filter(rule => !Object.hasOwn(zhCN.refused, rule))).toEqual([])
  expect(rules.filter(rule => !Object.hasOwn(en.refused, rule))).toEqual([])
})

it('a rule that code throws has a sentence', () => {
  expect([...thrown, ...shown].filter(rule => !Object.hasOwn(zhCN.refused, rule))).toEqual([])
})

it('every sentence belongs to a rule that something keeps', () => {
  const kept = new Set([...named, ...raised, ...thrown, ...shown])
  expect(Object.keys(zhCN.refused).filter(rule => !kept.has(rule))).toEqual([])
})

it('every rule answers with a status of its own choosing, and no other rule has one', async () => {
  const known = await statuses()
  expect(Object.keys(known).sort()).toEqual(Object.keys(zhCN.refused).sort())
  for (const rule of Object.keys(known)) {
    const { status } = new Refusal(rule as Rule)
    expect([rule, status]).toEqual([rule, known[rule]])
    expect([409, 422, 429]).toContain(status)
  }
})
