import { expect, it } from 'vitest'
import { product, type Source, sourcesIn, where } from './sources.ts'

/**
 * What is run from the terminal makes the one clock, and a thread that is given seconds counts them; every other file is given it
 * (R8, docs/style.md 7).
 */
const code = sourcesIn(product, /\.tsx?$/).filter(
  ({ path }) =>
    !/^server\/(main|[a-z]+\/[a-z-]+-command|rosters\/engine\/(solve|repair)-thread)\.ts$/.test(path),
)
const statements = [...sourcesIn(['sql'], /\.(ts|sql)$/), ...sourcesIn(['server/database'], /\.ts$/)]
const scripts = sourcesIn(['views'], /\.js$/)

const clock = /\bDate\.now|\bnew Date\b|\bDate\(|DateTime\.(now|local|utc)\(|performance\.now|process\.hrtime/
const clockOfTheDatabase =
  /(?<![\w.])now\(\)|\b(current|local)_?(date|time|timestamp)\b|\b(clock|statement|transaction)_timestamp\b|timeofday\(|'(now|today|tomorrow|yesterday)'/i
/** A zone or a language that is the machine's: another machine, another day. */
const placeOfTheMachine =
  /toLocale(Date|Time)?String\(\s*\)|\.get(Hours|Minutes|Date|Day|Month|FullYear)\(|'local'|'system'/
const dateTimeFrom = /DateTime\.from(?:ISO|SQL|Format|Object|Millis|Seconds|JSDate)\((?:[^()]|\([^()]*\))*\)/g
const formatOfIntl = /Intl\.DateTimeFormat\((?:[^()]|\([^()]*\))*\)/g

const allSay =
  (pattern: RegExp, word: string) =>
  ({ text }: Source) =>
    [...text.matchAll(pattern)].every(([call]) => call.includes(word))

it('nothing reads a clock but the one it is given', () => {
  expect(where(code, clock)).toEqual([])
  expect(where(scripts, clock)).toEqual([])
})

it('no statement reads the clock of the database', () => {
  expect(where(statements, clockOfTheDatabase)).toEqual([])
})

it('no day is taken from the zone of the machine', () => {
  expect(where(code, placeOfTheMachine)).toEqual([])
  expect(code.filter(source => !allSay(dateTimeFrom, 'zone')(source)).map(({ path }) => path)).toEqual([])
  expect(code.filter(source => !allSay(formatOfIntl, 'timeZone')(source)).map(({ path }) => path)).toEqual([])
})

it('chance decides nothing but how long a lost race waits', () => {
  expect(where([...code, ...scripts], /Math\.random/)).toEqual(['server/availability/take-slot.ts'])
})

it.each([
  ['const at = Date.now()', clock],
  ['new Date()', clock],
  ['DateTime.now()', clock],
  ['where ends > now()', clockOfTheDatabase],
  ['default current_date', clockOfTheDatabase],
  ['localtimestamp', clockOfTheDatabase],
  ["since >= 'today'", clockOfTheDatabase],
  ['at.toLocaleString()', placeOfTheMachine],
])('%s is found', (text, pattern) => {
  expect(where([{ path: 'planted.ts', text }], pattern)).toEqual(['planted.ts'])
})

it.each(['day_here(now)', 'service.now()', 'context.now()', 'local_hour', "'dated'"])(
  '%s is let be',
  text => {
    expect(where([{ path: 'planted.ts', text }], clock)).toEqual([])
    expect(where([{ path: 'planted.ts', text }], clockOfTheDatabase)).toEqual([])
  },
)

it('a moment made without a zone is found', () => {
  const made = {
    path: 'planted.ts',
    text: 'DateTime.fromISO(day) + DateTime.fromISO(day, { zone: PARK_ZONE })',
  }
  expect(allSay(dateTimeFrom, 'zone')(made)).toBe(false)
})
