import { type CsvError, parse } from 'csv-parse/sync'
import type { LineFault } from '../../views/people/imported.ts'

export interface TableRow {
  /** Of the file, where the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const separators = [',', ';', '\t'] as const

/** What stands between the cells: what the first line that is not empty has most of outside quotes. */
const separatorOf = (text: string): string => {
  const head = /[^\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const counted = separators.map(separator => ({ separator, count: head.split(separator).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

const linesIn = (cells: readonly string[]) => cells.join('').split('\n').length - 1

/** In one line, and without the mark that keeps a table program from reading a formula (security.md 28). */
const cleaned = (cell: string): string =>
  cell
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?='*[=+\-@＝＋－＠])/u, '')

/**
 * The rows of a table as CSV (RFC 4180), separated by commas, semicolons or tabs; those that are empty are left out. A line of which
 * the quotes do not fit is a fault.
 */
export const parseTable = (given: string): { rows: TableRow[]; faults: LineFault[] } => {
  const text = given.replace(/\r\n?/g, '\n')
  const faults: LineFault[] = []
  let read = 0
  const records = parse(text, {
    delimiter: separatorOf(text),
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (record, { lines }) => {
      read = lines
      return record
    },
    on_skip: (error: CsvError | undefined) => {
      // What is open at the end began after the last row that was read; after another fault it is only what followed from that.
      const open = error?.code === 'CSV_QUOTE_NOT_CLOSED'
      if (open && faults.length > 0) return
      const line = open ? read + 1 : Number(error?.lines ?? read + 1)
      faults.push({ line, column: null, fault: 'broken_quotes' })
    },
  }) as unknown as { record: string[]; info: { lines: number } }[]
  const rows = records
    .map(({ record, info }) => ({ line: info.lines - linesIn(record), cells: record.map(cleaned) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
  return { rows, faults }
}
