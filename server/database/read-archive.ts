import { createHash } from 'node:crypto'
import { ABOUT, type About, ArchiveFault, about, MANIFEST, manifest, pieceName } from './archive.ts'
import { type Entry, entriesOf, isNotOurs, isNotWhole } from './archive-entries.ts'
import { counting } from './pieces.ts'

const aboutIn = (file: string, { name, content }: Entry): About => {
  const read = name === ABOUT ? about.safeParse(JSON.parse(content.toString('utf8'))) : undefined
  if (!read?.success) throw isNotOurs(file)
  return read.data
}

/** What an archive says of itself, then rows of its tables in their order. */
export type Part =
  | { readonly about: About; readonly table?: never; readonly rows?: never }
  | { readonly table: string; readonly rows: Buffer; readonly about?: never }

async function* checkedParts(file: string): AsyncGenerator<Part> {
  const entries = entriesOf(file)
  const { value: first } = await entries.next()
  if (!first) throw isNotWhole(file)
  const told = aboutIn(file, first)
  yield { about: told }
  const counts = told.tables.map(({ name }) => ({ name, ...counting(), pieces: 0 }))
  let at = 0
  let ended = false
  for await (const { name, content } of entries) {
    if (ended) throw isNotWhole(file)
    if (name === MANIFEST) {
      const found = {
        about: createHash('sha256').update(first.content).digest('hex'),
        tables: counts.map(({ name, sum }) => ({ name, ...sum() })),
      }
      if (JSON.stringify(manifest.parse(JSON.parse(content.toString('utf8')))) !== JSON.stringify(found))
        throw isNotWhole(file)
      ended = true
      continue
    }
    while (counts[at] && name !== pieceName(at, counts[at]?.name ?? '', counts[at]?.pieces ?? 0)) at++
    const table = counts[at]
    if (!table) throw isNotWhole(file)
    table.pieces++
    table.pass(content)
    yield { table: table.name, rows: content }
  }
  if (!ended) throw isNotWhole(file)
}

/**
 * Reads an archive piece by piece. When the last has been given, everything has been held to the manifest: who writes what is read
 * keeps it only then.
 * @throws ArchiveFault when the file is none of ours, was cut short, or has another byte anywhere.
 */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const parts = checkedParts(file)
  try {
    for (;;) {
      const next = await parts.next().catch(error => {
        throw error instanceof ArchiveFault ? error : isNotWhole(file)
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await parts.return(undefined)
  }
}
