import { createHash } from 'node:crypto'
import { Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { DateTime } from 'luxon'
import { type Pack, pack } from 'tar-stream'
import { rowsOut } from '../../sql/backup/rows.ts'
import type { Table } from '../../sql/backup/tables.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  ABOUT,
  type About,
  archiveHead,
  archiveTail,
  type Counted,
  MANIFEST,
  type Manifest,
  pieceName,
} from './archive.ts'
import { counting, piecesOf } from './pieces.ts'

/** gzip writes into its head on which system it ran; ours holds nothing but what it must. At the end stands the sum of all bytes. */
const sealed = () => {
  const hash = createHash('sha256')
  let begun = false
  return new Transform({
    transform(bytes: Buffer, _encoding, passed) {
      if (!begun) archiveHead.copy(bytes)
      begun = true
      hash.update(bytes)
      passed(null, bytes)
    },
    flush(passed) {
      passed(null, archiveTail(hash.digest('hex')))
    },
  })
}

type Enter = (name: string, content: Buffer) => Promise<void>

const entering =
  (into: Pack, mtime: Date): Enter =>
  (name, content) =>
    new Promise((resolve, reject) =>
      into.entry({ name, mtime, mode: 0o600 }, content, fault => (fault ? reject(fault) : resolve())),
    )

/** Piece after piece, each written before the next is asked for. */
const enterRows = async (sql: Sql, enter: Enter, table: Table, position: number): Promise<Counted> => {
  const { pass, sum } = counting()
  let piece = 0
  for await (const rows of piecesOf(await rowsOut(sql, table))) {
    pass(rows)
    await enter(pieceName(position, table.name, piece++), rows)
  }
  return { name: table.name, ...sum() }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

const enterAll = async (sql: Sql, enter: Enter, about: About): Promise<Manifest> => {
  const first = json(about)
  await enter(ABOUT, first)
  const tables: Counted[] = []
  for (const [position, table] of about.tables.entries())
    tables.push(await enterRows(sql, enter, table, position))
  const manifest = { about: createHash('sha256').update(first).digest('hex'), tables }
  await enter(MANIFEST, json(manifest))
  return manifest
}

/**
 * Writes every table into one archive: a gzip'd tar of about.json, rows as COPY writes them, and manifest.json with what they
 * come to. It holds a few megabytes at a time, however large a table is.
 * @param sql a transaction in which everything is of one instant.
 * @throws what the stream or the database fails with.
 */
export const writeArchive = async (
  sql: Sql,
  about: About,
  at: DateTime,
  into: Writable,
): Promise<Manifest> => {
  const entries = pack()
  const written = pipeline(entries, createGzip(), sealed(), into)
  const entered = enterAll(sql, entering(entries, at.toJSDate()), about).then(
    manifest => {
      entries.finalize()
      return manifest
    },
    fault => {
      entries.destroy(fault)
      throw fault
    },
  )
  // What fails first says why; the other end then only says that it was cut off.
  const [manifest] = await Promise.all([entered, written])
  return manifest
}
