import { linesOfRecord, type RecordShown } from '../../sql/rosters/records.ts'
import type { RecordOnSheet } from '../../views/rosters/record-sheet.tsx'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { linesOnSheet } from './record-rules.ts'

/** A record as its sheet shows it. */
export const readRecord = async (
  { sql, config }: Pick<Context, 'sql' | 'config'>,
  record: RecordShown,
): Promise<RecordOnSheet> => ({
  ...record,
  issuedOn: parkDay(record.issuedAt),
  lines: linesOnSheet(await linesOfRecord(sql, record)),
  host: config.publicUrl.host,
})
