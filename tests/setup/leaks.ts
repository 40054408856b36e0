import { readFileSync } from 'node:fs'
import type { Pool } from '../../sql/connect.ts'
import { type Mark, marksIn } from './canary.ts'
import { everyRow } from './every-row.ts'
import { foundInAnswers } from './watch.ts'

/** The texts in a value of a row, however deep they stand; a number or an instant of ours is no text. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** The places in a database where a canary belongs: what a party, or whoever waits, wants to be called. */
const mayStandIn = (column: string): Mark[] =>
  column === 'party.called' || column === 'waiting_entry.called' ? ['nickname'] : []

const foundInRows = async (sql: Pool): Promise<string[]> =>
  Object.entries(await everyRow(sql)).flatMap(([table, rows]) =>
    rows.flatMap(row =>
      Object.entries(row).flatMap(([name, value]) => {
        const column = `${table}.${name}`
        const marks = textsIn(value).flatMap(marksIn)
        return marks.filter(mark => !mayStandIn(column).includes(mark)).map(mark => `${column}: ${mark}`)
      }),
    ),
  )

const foundInLog = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap(line => marksIn(line).map(mark => `a log: ${mark} in ${line.slice(0, 200)}`))

/**
 * Everything of a canary, and every secret of this test file, that stands where it does not belong: in a table, in a line of
 * a log, in what a browser was answered (R65).
 */
export const leaks = async ({ sql, logs }: { sql: Pool; logs: readonly string[] }): Promise<string[]> => [
  ...new Set([...(await foundInRows(sql)), ...logs.flatMap(foundInLog), ...foundInAnswers()]),
]
