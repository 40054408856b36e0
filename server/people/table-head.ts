import type { LineFault, TableColumn } from '../../views/people/imported.ts'
import { type Fault, textIn } from '../../views/text/text.ts'
import type { TableRow } from './parse-table.ts'

/** The columns of a table of people, as one is written. */
export const tableColumns = [
  'name',
  'phone',
  'email',
  'languages',
  'share',
  'standing',
  'qualification',
  'number',
  'issuer',
  'since',
  'until',
] as const satisfies readonly TableColumn[]

/** A word as it is compared, whoever typed it on whatever keyboard. */
export const plain = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s/g, '')

const columnOf: ReadonlyMap<string, TableColumn> = new Map(
  (['zh-CN', 'en'] as const).flatMap(locale => {
    const { labels } = textIn(locale).people.edit
    return tableColumns.map(column => [plain(labels[column]), column] as const)
  }),
)

export interface TableHead {
  /** Of each place in a row; null where nothing stands. */
  readonly columns: readonly (TableColumn | null)[]
  readonly faults: readonly LineFault[]
  readonly fault: Fault | null
}

/** Which column is which, by what stands at its head in either language, in whatever order. */
export const readHead = ({ line, cells }: TableRow): TableHead => {
  const columns = cells.map(cell => columnOf.get(plain(cell)) ?? null)
  const faults = cells.flatMap((head, at): LineFault[] => {
    const column = columns[at] ?? null
    if (head === '') return []
    if (column === null) return [{ line, column, head, fault: 'unknown_column' }]
    return columns.indexOf(column) < at ? [{ line, column, fault: 'column_twice' }] : []
  })
  const complete = columns.includes('name') && (columns.includes('phone') || columns.includes('email'))
  return { columns, faults, fault: complete ? null : 'head_is_missing' }
}
