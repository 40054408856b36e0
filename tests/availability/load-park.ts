import type { Pool } from '../../sql/connect.ts'
import { rowsOf } from './park-rows.ts'
import type { Row } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

/** The values are the generator's own, numbers and known words: nothing in them needs escaping. */
export const insertText = ([table, rows]: [string, Row[]]) => {
  const [first] = rows
  if (!first) return ''
  const values = rows.map(row => {
    const written = Object.values(row).map(value => (value === null ? 'null' : `'${value}'`))
    return `(${written.join(', ')})`
  })
  return `insert into ${table} (${Object.keys(first).join(', ')}) overriding system value values ${values.join(', ')};`
}

/** Nobody is put into a shift that is cancelled: it is called off when everybody is in it. */
const textOf = (park: PlainPark) => {
  const rows = rowsOf(park)
  const whole = rows.map(([table, all]): [string, Row[]] => [
    table,
    table === 'shift' ? all.map(row => ({ ...row, cancelled_at: null })) : all,
  ])
  const cancelled = rows
    .flatMap(([table, all]) => (table === 'shift' ? all : []))
    .filter(row => row.cancelled_at !== null)
    .map(row => `update shift set cancelled_at = '${row.cancelled_at}' where shift_id = ${row.shift_id};`)
  return [...whole.map(insertText), ...cancelled].join('\n')
}

const undone = Symbol('undone')

/** Loads a plain park in one round trip, does something in it, and leaves no row behind: what a verb begins is a part of it. */
export const inPlainPark = async (sql: Pool, park: PlainPark, work: (sql: Pool) => Promise<void>) => {
  try {
    await sql.begin(async transaction => {
      await transaction.unsafe(textOf(park))
      await work(Object.assign(transaction, { begin: transaction.savepoint }) as unknown as Pool)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
}
