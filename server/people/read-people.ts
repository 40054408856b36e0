import { setImmediate } from 'node:timers/promises'
import type { Qualification } from '../../sql/people/directory.ts'
import type { CertificateRead, PersonRead } from '../../sql/people/imports.ts'
import type { LineFault, TableColumn } from '../../views/people/imported.ts'
import type { Fault } from '../../views/text/text.ts'
import { parseTable, type TableRow } from './parse-table.ts'
import { readHead, type TableHead } from './table-head.ts'
import { type RowRead, rowForm } from './table-row-form.ts'

/** More than a county of parks has. */
const MOST_PEOPLE = 5000

/** Whether rows are of more people, or hold more certificates of theirs, than are read at once: told before any is looked at. */
const areTooMany = ({ columns }: TableHead, rows: readonly TableRow[]): boolean => {
  const ways = [columns.indexOf('phone'), columns.indexOf('email')]
  const people = new Set(rows.map(({ cells }) => ways.map(at => cells[at] ?? '').find(way => way !== '')))
  return people.size > MOST_PEOPLE || rows.length > 4 * MOST_PEOPLE
}

export interface TableRead {
  readonly people: readonly PersonRead[]
  readonly faults: readonly LineFault[]
  /** Of the whole table. */
  readonly fault: Fault | null
}

/** What two rows about one person have to agree in. */
const whoIs = ({ name, phone, email, languages, share, standing }: PersonRead) =>
  JSON.stringify([name, phone, email, languages, share, standing])

const overlap = (one: CertificateRead, other: CertificateRead) =>
  one.qualification === other.qualification &&
  (one.until === null || other.since <= one.until) &&
  (other.until === null || one.since <= other.until)

type Gathered = { -readonly [K in keyof PersonRead]: PersonRead[K] } & { certificates: CertificateRead[] }

/** The people of rows: several rows with one telephone or address are one person with several certificates. */
const gather = (rows: readonly (RowRead & { line: number })[]) => {
  const faults: LineFault[] = []
  const people: Gathered[] = []
  const reached = new Map<string, Gathered>()
  for (const row of rows) {
    const { line, certificates } = row
    const ways = [row.phone, row.email].filter(way => way !== null)
    const known = ways.map(way => reached.get(way)).find(person => person !== undefined)
    if (!known) {
      const person = { ...row, certificates: [...certificates] }
      people.push(person)
      for (const way of ways) reached.set(way, person)
    } else if (whoIs(known) !== whoIs(row)) faults.push({ line, column: null, fault: 'other_than_before' })
    else if (certificates.some(one => known.certificates.some(other => overlap(one, other))))
      faults.push({ line, column: 'qualification', fault: 'certificates_overlap' })
    else known.certificates.push(...certificates)
  }
  return { people, faults }
}

/** The people in the text of a table, and what is wrong in which line. */
export const readPeople = async (text: string, kinds: readonly Qualification[]): Promise<TableRead> => {
  const { rows, faults: broken } = parseTable(text)
  const [first, ...others] = rows
  if (!first) return { people: [], faults: broken, fault: broken.length > 0 ? null : 'table_is_empty' }
  const head = readHead(first)
  if (head.fault) return { people: [], faults: [...broken, ...head.faults], fault: head.fault }

  if (areTooMany(head, others)) return { people: [], faults: [], fault: 'too_many_people' }
  const form = rowForm(kinds)
  const faults: LineFault[] = [...broken, ...head.faults]
  const read: (RowRead & { line: number })[] = []
  const readRow = ({ line, cells }: TableRow) => {
    // Fewer cells than heads are a row of which the last are empty: some table programs leave them out.
    if (cells.some((cell, at) => cell !== '' && !(at < head.columns.length && first.cells[at] !== '')))
      return void faults.push({ line, column: null, fault: 'more_cells_than_heads' })
    const typed = head.columns.flatMap((column, at) => (column ? [[column, [cells[at] ?? '']]] : []))
    const { data, error } = form.safeParse(Object.fromEntries(typed))
    if (data) read.push({ line, ...data })
    const wrong = new Map(error?.issues.toReversed().map(({ path, message }) => [path[0], message]))
    for (const [column, fault] of wrong)
      faults.push({ line, column: column as TableColumn, fault: fault as Fault })
  }
  for (const [at, row] of others.entries()) {
    // Whoever books meanwhile is answered between the rows.
    if (at % 100 === 99) await setImmediate()
    readRow(row)
  }

  const gathered = gather(read)
  faults.push(...gathered.faults)
  const { people } = gathered
  if (people.length === 0 && faults.length === 0) return { people, faults, fault: 'table_is_empty' }
  return { people, faults: faults.sort((one, other) => one.line - other.line), fault: null }
}
