import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { gatherTombstones, replayTombstones } from '../../server/booking/replay-tombstones.ts'
import { migrate } from '../../server/database/migrate.ts'
import { restore } from '../../server/database/restore.ts'
import type { Pool } from '../../sql/connect.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { backUp, newFile, openTarget, rewritten, rowsOf, silent, sourceOf, unpack } from './archives.ts'

// Several databases are made, migrated and filled in each.
vi.setConfig({ testTimeout: 60_000 })

const { context } = await openPark('2026-11-25T09:00')
const openSource = () => sourceOf(context)

const tablesIn = (sql: Pool) => sql`select from pg_tables where schemaname = 'public'`

describe('a restore', () => {
  it('erases again whoever was erased since the backup, and nobody whose number was only given out anew', async () => {
    const source = await openSource()
    const [since, before] = [await bookFirst(source, 'school-age'), await bookFirst(source, 'lawyer')]
    const partyOf = async (appointmentId: number) =>
      (await source.sql`select party_id from party where appointment_id = ${appointmentId}`)[0]?.partyId
    const at = source.now()
    const lines = [
      { party: await partyOf(since.appointmentId), at: at.plus({ hours: 1 }).toISO() },
      { party: await partyOf(before.appointmentId), at: at.minus({ hours: 1 }).toISO() },
      { party: 999_999, at: at.plus({ hours: 1 }).toISO() },
    ]
    const kept = newFile('erased.jsonl')
    writeFileSync(kept, lines.map(line => JSON.stringify(line)).join('\n'))
    const target = await openTarget()
    await restore(target, silent, (await backUp(source)).file)

    const tombstones = await gatherTombstones(dirname(newFile()), [kept])
    const again = await replayTombstones(target, tombstones, { since: at, at: at.plus({ hours: 2 }) })

    expect(again).toBe(1)
    expect(await target`select appointment_id from party where called is null`).toEqual([
      { appointmentId: since.appointmentId },
    ])
  })

  it('into anything but an empty database of ours is refused, and writes nothing', async () => {
    const source = await openSource()
    const { file } = await backUp(source)
    const [foreign, ours] = [await openTarget(), await openTarget()]
    await foreign`create table town (name text)`
    await migrate(ours, silent)
    await ours`insert into qualification values ('lawyer', '律师', 'lawyer')`

    await expect(restore(foreign, silent, file)).rejects.toThrow(/tables that are not ours \(town\)/)
    await expect(restore(ours, silent, file)).rejects.toThrow(/not empty \(qualification\)/)

    expect(await tablesIn(foreign)).toHaveLength(1)
    expect(Object.values(await rowsOf(ours)).flat()).toHaveLength(1)
  })

  it.each([
    ['a table', 'create table town (name text)', /tables that are not ours \(town\)/],
    [
      'a function',
      'create function town() returns int language sql as $$ select 1 $$',
      /functions .* \(town\)/,
    ],
    ['a type', "create type town as enum ('north')", /types that are not ours \(town\)/],
    ['less than ours', 'drop table job_run', /not ours/],
  ])(
    'over a newer schema in which stands %s is refused, and takes nothing down',
    async (_, statement, sentence) => {
      const { file } = await backUp(await openSource())
      const older = await rewritten(file, {
        'about.json': text => text.replace(/"schema": \d+/, '"schema": 11'),
      })
      const target = await openTarget()
      await migrate(target, silent)
      await target.unsafe(statement)
      const before = await tablesIn(target)

      await expect(restore(target, silent, older)).rejects.toThrow(sentence)

      expect(await tablesIn(target)).toEqual(before)
    },
  )

  it('of a file with one other byte, cut short, longer, or of something else is refused, and writes nothing', async () => {
    const source = await openSource()
    const [whole, target] = [readFileSync((await backUp(source)).file), await openTarget()]
    const spread = Array.from({ length: 60 }, (_, at) => Math.floor((at * (whole.length - 1)) / 59))
    const altered = [
      ...Array(24).keys(),
      ...spread,
      ...Array.from({ length: 110 }, (_, at) => whole.length - 1 - at),
    ]
    const flipped = altered.map(at => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 0x10
      return bytes
    })
    const short = [0, 9, 10, 400, whole.length - 1].map(end => whole.subarray(0, end))
    const other = [
      Buffer.concat([whole, Buffer.alloc(1)]),
      Buffer.concat([whole, whole]),
      Buffer.from('a letter'),
    ]

    const file = newFile()
    for (const bytes of [...flipped, ...short, ...other]) {
      writeFileSync(file, bytes)
      await expect(restore(target, silent, file)).rejects.toThrow(
        /cut short or altered|not an archive of ours/,
      )
    }
    await expect(restore(target, silent, newFile())).rejects.toThrow(/cannot be read \(ENOENT\)/)

    expect(await tablesIn(target)).toHaveLength(0)
  })

  it('of a newer schema, of other tables or of rows that break a rule is refused, and leaves no row', async () => {
    const source = await openSource()
    await bookFirst(source, 'school-age')
    const { file } = await backUp(source)
    const rows = [...(await unpack(file)).keys()]
    const entryOf = (table: string) => rows.find(name => name.includes(`-${table}/`)) ?? ''
    const about = (from: RegExp, to: string) => ({ 'about.json': (text: string) => text.replace(from, to) })
    const refusals: [Parameters<typeof rewritten>[1], RegExp][] = [
      [about(/"schema": \d+/, '"schema": 9999'), /is of migration 9999, and this version ends at/],
      [about(/"said_zh"/, '"said_in_chinese"'), /holds other tables than migration/],
      [
        { [entryOf('brand')]: text => text.replace(/^(\d+)\t\d+/m, '$1\t9999') },
        /rows of brand .*\(brand_organisation_id_fkey\)/,
      ],
      [
        { [entryOf('reservation')]: text => `${text}${text.replace(/^\d+/gm, row => `9${row}`)}` },
        /\(one_thing_at_a_time\)/,
      ],
    ]
    for (const [change, sentence] of refusals) {
      const target = await openTarget()
      await expect(restore(target, silent, await rewritten(file, change))).rejects.toThrow(sentence)
      expect(Object.values(await rowsOf(target)).flat()).toEqual([])
    }
  })
})
