import type { Pool } from '../../sql/connect.ts'
import { type Row, rowsOf } from './park-rows.ts'
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

const undone = Symbol('undone')

/** Loads a plain park in one round trip, does something in it, and leaves no row behind: what a verb begins is a part of it. */
export const inPlainPark = async (sql: Pool, park: PlainPark, work: (sql: Pool) => Promise<void>) => {
  try {
    await sql.begin(async transaction => {
      await transaction.unsafe(rowsOf(park).map(insertText).join('\n'))
      await work(Object.assign(transaction, { begin: transaction.savepoint }) as unknown as Pool)
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
}
