import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { pino } from 'pino'
import { extract, pack } from 'tar-stream'
import { onTestFinished } from 'vitest'
import type { Context } from '../../server/context.ts'
import { archiveHead, archiveTail } from '../../server/database/archive.ts'
import { backup } from '../../server/database/backup.ts'
import { migrate } from '../../server/database/migrate.ts'
import { linesIn } from '../../server/database/pieces.ts'
import { writeWholeFile } from '../../server/database/whole-file.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import type { Sql } from '../../sql/connect.ts'
import { everyRow } from '../setup/every-row.ts'
import { emptyDatabase } from './empty-database.ts'

export const silent = pino({ level: 'silent' })

/** A path that nothing is at. */
export const newFile = (name = 'archive.tgz'): string => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, name)
}

/** A park with its people, in a database of its own that stands at the newest migration. */
export const sourceOf = async (context: Context) => {
  const { sql, name } = await emptyDatabase()
  await migrate(sql, silent)
  await seedPark(sql, context.now())
  return { ...context, sql, database: name }
}

/** An empty database. */
export const openTarget = async () => (await emptyDatabase()).sql

/** Backs up into a new file, as the command does. */
export const backUp = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  seen?: (sql: Sql) => Promise<void>,
) => {
  const file = newFile()
  const { tables } = await writeWholeFile(file, into => backup(sql, now(), into, seen))
  return { file, tables }
}

/** Every row of every table that a backup holds. */
export const rowsOf = async (sql: Sql) => {
  const { schema_version: _, ...rows } = await everyRow(sql)
  return rows
}

/** What is in an archive, by the names of its entries. */
export const unpack = async (file: string): Promise<Map<string, Buffer>> => {
  const found = new Map<string, Buffer>()
  const entries = extract()
  const read = pipeline(createReadStream(file), createGunzip(), entries)
  for await (const entry of entries) {
    const parts: Buffer[] = []
    for await (const part of entry) parts.push(part as Buffer)
    found.set(entry.header.name, Buffer.concat(parts))
  }
  await read
  return found
}

const sumsOf = (entries: ReadonlyMap<string, Buffer>) => {
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
  const about = entries.get('about.json') ?? Buffer.alloc(0)
  const tables = JSON.parse(about.toString()).tables.map(({ name }: { name: string }) => {
    const own = [...entries].filter(([entry]) => new RegExp(`^rows/\\d+-${name}/`).test(entry))
    const rows = Buffer.concat(own.map(([, bytes]) => bytes))
    return { name, rows: linesIn(rows), sha256: sha256(rows) }
  })
  return Buffer.from(JSON.stringify({ about: sha256(about), tables }))
}

/** An archive like another but for some entries, which adds up: as a version with other ideas could have written it. */
export const rewritten = async (
  file: string,
  change: Readonly<Record<string, (bytes: string) => string>>,
) => {
  const entries = await unpack(file)
  for (const [name, to] of Object.entries(change))
    entries.set(name, Buffer.from(to((entries.get(name) ?? Buffer.alloc(0)).toString())))
  entries.set('manifest.json', sumsOf(entries))
  const [other, into] = [newFile(), pack()]
  for (const [name, bytes] of entries) into.entry({ name }, bytes)
  into.finalize()
  const whole: Buffer[] = []
  for await (const bytes of into.pipe(createGzip())) whole.push(bytes as Buffer)
  const bytes = Buffer.concat(whole)
  archiveHead.copy(bytes)
  const sum = createHash('sha256').update(bytes).digest('hex')
  const out = createWriteStream(other)
  await new Promise<void>(resolve => out.end(Buffer.concat([bytes, archiveTail(sum)]), () => resolve()))
  return other
}
