import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** What is held of a table at a time, in bytes: one row more at the most. */
const A_PIECE = 4_000_000

const newline = 0x0a

/** Lines in rows of COPY: a line break inside a value is written as two letters, so each one ends a row (PostgreSQL, COPY). */
export const linesIn = (piece: Buffer): number => {
  let lines = 0
  for (let at = piece.indexOf(newline); at !== -1; at = piece.indexOf(newline, at + 1)) lines++
  return lines
}

/** Counts what passes: rows, and the SHA-256 over all of them. */
export const counting = () => {
  const hash = createHash('sha256')
  let rows = 0
  return {
    pass: (piece: Buffer) => {
      hash.update(piece)
      rows += linesIn(piece)
    },
    sum: () => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** The rows of a stream in pieces of a few megabytes, so that a table of any size passes through little memory. */
export async function* piecesOf(rows: Readable): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const line of rows) {
    held.push(line)
    bytes += line.length
    if (bytes < A_PIECE) continue
    yield Buffer.concat(held)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(held)
}
