import { cpus } from 'node:os'
import { bookingRows } from './booking.ts'
import { feedRows } from './feeds.ts'
import { type Ground, openGround } from './ground.ts'
import { instanceRows } from './instances.ts'
import { linkRows } from './links.ts'
import { outboxRows } from './outbox.ts'
import { pageRows } from './pages.ts'
import { rosterRows } from './rosters.ts'
import type { Row } from './row.ts'
import { slotRows } from './slots.ts'
import { startRows } from './start.ts'
import { versionsOf } from './versions.ts'
import { wallRows } from './wall.ts'

/** What can be measured, in this order; words after `npm run bench --` choose among them. */
const sections: Readonly<Record<string, (ground: Ground) => Promise<Row[]>>> = {
  slots: slotRows,
  booking: bookingRows,
  pages: pageRows,
  outbox: outboxRows,
  feeds: feedRows,
  start: startRows,
  rosters: rosterRows,
  instances: instanceRows,
  wall: wallRows,
  links: linkRows,
}

const columns = ['row', 'measured', 'against', 'ratio', 'target', 'met'] as const

const written = (rows: readonly Row[]): string => {
  const cells = rows.map(row => columns.map(column => String(row[column] ?? '–')))
  const widths = columns.map((column, at) =>
    Math.max(column.length, ...cells.map(line => line[at]?.length ?? 0)),
  )
  const line = (words: readonly string[]) =>
    `| ${words.map((word, at) => word.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`
  return [line(columns), rule, ...cells.map(line)].join('\n')
}

/** npm run bench: ratios measured in one run on one machine, as a table and as JSON; it fails on nothing (design.md §13). */
const run = async () => {
  const chosen = process.argv.slice(2)
  const ground = await openGround()
  try {
    const rows: Row[] = []
    for (const [name, rowsOf] of Object.entries(sections)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      process.stderr.write(`measuring ${name}\n`)
      rows.push(...(await rowsOf(ground)))
    }
    const of = { ...(await versionsOf(ground)), cores: cpus().length }
    process.stdout.write(`${written(rows)}\n\n${JSON.stringify({ of, rows })}\n`)
  } finally {
    await ground.close()
  }
}

await run()
