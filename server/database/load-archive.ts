import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { rowsIn, rowsStanding } from '../../sql/backup/rows.ts'
import { keepToOurselves, settle } from '../../sql/backup/settle.ts'
import { goOnAfter, type Table, tablesOf } from '../../sql/backup/tables.ts'
import type { Pool, Sql } from '../../sql/connect.ts'
import { type About, ArchiveFault } from './archive.ts'
import { DatabaseFault } from './database-fault.ts'
import { emptyStanding } from './empty-target.ts'
import { linesIn } from './pieces.ts'
import { partsOf } from './read-archive.ts'

/** What PostgreSQL calls the rule that rows broke. What it quotes of them is left out: it can be somebody's name (R65). */
const ruleOf = (error: unknown): string => {
  const { constraint_name: constraint, code } = error as { constraint_name?: string; code?: string }
  return constraint ?? code ?? 'an unknown error'
}

const refused = (table: string, error: unknown) =>
  new DatabaseFault(
    `The rows of ${table} in the archive are refused (${ruleOf(error)}). Nothing was written.`,
  )

/** Rows on their way into one table. Each piece is taken before the next is read. */
const filling = async (sql: Sql, table: Table) => {
  const copy: Writable = await rowsIn(sql, table)
  const settled = finished(copy)
  settled.catch(() => {})
  let rows = 0
  const orRefused = (step: Promise<unknown>) =>
    step.catch(error => {
      throw refused(table.name, error)
    })
  return {
    table,
    take: (piece: Buffer) => {
      rows += linesIn(piece)
      const taken = new Promise<void>(resolve => copy.write(piece, () => resolve()))
      return orRefused(Promise.race([taken, settled]))
    },
    end: async () => {
      copy.end()
      await orRefused(settled)
      const standing = await rowsStanding(sql, table.name)
      if (standing !== rows)
        throw new DatabaseFault(
          `Of ${rows} rows of ${table.name} in the archive ${standing} stand. Nothing was written.`,
        )
    },
  }
}

const sameTables = (sql: readonly Table[], archive: readonly Table[]): boolean => {
  const list = (tables: readonly Table[]) =>
    tables.map(({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`).toSorted()
  return list(sql).join() === list(archive).join()
}

const loadRows = async (sql: Sql, file: string, { tables }: About) => {
  let open: Awaited<ReturnType<typeof filling>> | undefined
  for await (const { table: name, rows } of partsOf(file)) {
    if (rows === undefined) continue
    if (open?.table.name !== name) {
      await open?.end()
      const table = tables.find(table => table.name === name)
      if (!table) throw new ArchiveFault(`${file} holds rows of ${name}, which it does not name.`)
      open = await filling(sql, table)
    }
    await open.take(rows)
  }
  await open?.end()
}

/**
 * Puts the rows of an archive into empty tables, in one transaction: what is not whole leaves nothing behind. Numbers go on after the
 * last that was given out.
 * @throws ArchiveFault when the file is not whole; DatabaseFault when the tables are others, are not empty, or refuse the rows.
 */
export const loadArchive = (sql: Pool, file: string, about: About) =>
  sql.begin(async transaction => {
    await settle(transaction)
    const tables = await tablesOf(transaction)
    if (!sameTables(tables, about.tables))
      throw new DatabaseFault(
        `${file} holds other tables than migration ${about.schema} of this version makes: restore it with the version that wrote it (${about.product}). No row was written.`,
      )
    await keepToOurselves(transaction, tables)
    await emptyStanding(transaction)
    await loadRows(transaction, file, about)
    for (const sequence of about.sequences) await goOnAfter(transaction, sequence)
  })
