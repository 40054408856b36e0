import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../server/root.ts'
import { openPark } from '../setup/park.ts'
import { checker, type DeclaredQuery, declaredQueries, declaredStatements } from './declared-queries.ts'
import { type Described, describing } from './describing.ts'
import { type Kind, kindOfType, readKinds } from './kinds.ts'
import { standInsFor } from './stand-ins.ts'

/** Functions that cannot be called with stand-ins, and why: each is seen in a statement that can. */
const cannot: Readonly<Record<string, string>> = {
  'sql/availability/free.ts free': 'named parts at the head of a statement',
  'sql/availability/hours-taken.ts hoursTaken': 'named parts at the head of a statement',
  'sql/availability/hours-there.ts daysOpened': 'named parts at the head of a statement',
  'sql/availability/hours-there.ts hoursThere': 'a named part after those',
  'sql/availability/needed.ts needed': 'named parts at the head of a statement',
  'sql/availability/opened.ts opened': 'named parts at the head of a statement',
  'sql/availability/claimed-for.ts claimedFor': 'a column of a statement over appointment and service',
  'sql/availability/who-is-missing.ts whoIsMissing': 'a column of a statement over lacking and need',
  'sql/availability/present.ts present': 'named parts at the head of a statement',
  'sql/availability/stood.ts stood': 'parts of a statement that asks what no longer fits',
  'sql/availability/unfit.ts unfit': 'named parts at the head of a statement',
  'sql/rosters/askable.ts rosterAsked': 'named parts at the head of a statement',
  'sql/rosters/askable.ts minutesOf': 'a column of a statement over those',
  'sql/calendars/may-read.ts mayStillRead': 'a condition of a statement over feed and account',
  'sql/backup/rows.ts rowsOut': 'rows as they stand, whatever their table',
  'sql/backup/rows.ts rowsIn': 'rows as they stand, whatever their table',
  'sql/backup/rows.ts rowsStanding': 'a statement over whichever table it is given',
  'sql/backup/rows.ts hasRows': 'a statement over whichever table it is given',
  'sql/messages/letter-facts.ts factsOfParty': 'columns of a statement over party',
  'sql/messages/letter-facts.ts whereFactsStand': 'joins of a statement over party',
  'sql/rosters/duty-days.ts dutyDays': 'named parts of a query',
  'sql/rosters/drafts.ts weightOf': 'a column of a statement over rows of a week',
  'sql/booking/served-how.ts servedHow': 'columns of a statement over appointment',
  'sql/booking/served-how.ts roomsNamed': 'columns of a statement over appointment',
  'sql/availability/places.ts whereWorks': 'a condition of a statement over place',
  'sql/booking/reach-hours.ts ownReachHours': 'a column of a statement over party or waiting_entry',
  'sql/booking/reach-hours.ts reachHours': 'a column of a statement over party',
  'sql/messages/reminder-choices.ts toldHours': 'a column of a statement over account',
  'sql/booking/together.ts partiesBooked': 'a column of a statement over party and appointment',
  'sql/booking/together.ts beginsAlone': 'a column of a statement over party, appointment and service',
  'sql/booking/together.ts invites': 'a column of a statement over party and appointment',
  'sql/booking/own-hours.ts ownEnds': 'a column of a statement over party and appointment',
  'sql/booking/standing.ts isCancelled': 'a column of a statement over party and appointment',
  'sql/booking/standing.ts isCalledOff': 'a column of a statement over party and appointment',
  'sql/booking/standing.ts hasEnded': 'a column of a statement over party and appointment',
  'sql/booking/standing.ts isOver': 'a column of a statement over party and appointment',
  'sql/booking/safety-cases.ts isTheirs': 'a condition of a statement over safety_case',
  'sql/booking/unsaid.ts wasUnsaid': 'a condition of a statement over waiting_entry',
  'sql/booking/kept-apart.ts isKeptApart': 'a condition of a statement over party',
  'sql/booking/kept-apart.ts keptApartFrom': 'a column of a statement over party',
  'sql/booking/kept-apart.ts isOneOfTwo': 'a condition of a statement over party',
  'sql/booking/standing.ts isHeld': 'a column of a statement over party and appointment',
}

const { sql } = await openPark('2026-11-25T09:00')
const described: Described[] = []
const describer = describing(sql, await readKinds(sql), one => described.push(one))

const faultOf = async (query: DeclaredQuery): Promise<string | null> => {
  const before = described.length
  try {
    const module = await import(/* @vite-ignore */ join(root, query.path))
    await module[query.exported](describer, ...standInsFor(query))
    return described.length > before ? null : 'no statement was waited for'
  } catch (error) {
    return String(error)
  }
}

const faults = new Map<string, string>()
for (const query of declaredQueries) {
  const fault = await faultOf(query)
  if (fault !== null) faults.set(query.name, fault)
}

type Columns = Readonly<Record<string, Kind>>

/** What differs between the columns that PostgreSQL gives and those that a row declares; whether null may come is not compared. */
const differences = (given: Columns, declared: Columns): string[] =>
  [...new Set([...Object.keys(given), ...Object.keys(declared)])].flatMap(name => {
    const [is, says] = [given[name], declared[name]]
    if (is === undefined) return [`${name} is declared and not given`]
    if (says === undefined) return [`${name} is given and not declared`]
    return is === says || (is === 'json' && says.endsWith('[]')) ? [] : [`${name} is ${is}, declared ${says}`]
  })

const statements = new Map(declaredStatements.map(statement => [statement.text, statement]))

/** Rows that are only locked or counted need no name: they give one column, and it is not read. */
const isOnlyCounted = ({ text, columns }: Described) => !statements.get(text)?.row && columns.length <= 1

const declaredColumns = (text: string): Columns => {
  const row = statements.get(text)?.row
  const properties = row ? checker.getPropertiesOfType(row) : []
  return Object.fromEntries(
    properties.map(column => [column.name, kindOfType(checker.getTypeOfSymbol(column))]),
  )
}

it('every query is called with stand-ins, but for those that say why not', () => {
  expect(declaredQueries.length).toBeGreaterThan(20)
  const unforeseen = [...faults].filter(([name]) => !Object.hasOwn(cannot, name))
  expect(unforeseen).toEqual([])
})

it('what is excused still stands and still cannot be called', () => {
  expect(Object.keys(cannot).filter(name => !faults.has(name))).toEqual([])
})

it('a query gives the columns that its row declares, of the same kinds', () => {
  const read = described.filter(one => !isOnlyCounted(one))
  const wrong = read.flatMap(({ text, columns }) => {
    const given = Object.fromEntries(columns.map(({ name, kind }) => [name, kind]))
    const found = differences(given, declaredColumns(text))
    return found.map(difference => `${statements.get(text)?.path}: ${difference}`)
  })
  expect([...new Set(wrong)]).toEqual([])
})

it('a query gives no two columns of one name', () => {
  const twice = described.filter(
    ({ columns }) => new Set(columns.map(({ name }) => name)).size < columns.length,
  )
  expect(twice.map(({ text }) => text)).toEqual([])
})

it('every statement that declares a row was described', () => {
  const seen = new Set(described.map(({ text }) => text))
  const unseen = declaredStatements.filter(({ text, row }) => row && !seen.has(text))
  expect(unseen.map(({ path, text }) => `${path}: ${text.trim().slice(0, 60)}`)).toEqual([])
})

it('a column that is absent, superfluous or of another kind is told', () => {
  const given = { partyId: 'number', ends: 'instant', names: 'string[]' }
  expect(differences(given, given)).toEqual([])
  expect(differences(given, { ...given, ends: 'string' })).toEqual(['ends is instant, declared string'])
  expect(differences(given, { partyId: 'number', ends: 'instant' })).toHaveLength(1)
  expect(differences({ partyId: 'number' }, { partyId: 'number', called: 'string' })).toHaveLength(1)
})
