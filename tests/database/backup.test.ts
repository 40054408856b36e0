import { createWriteStream, statSync, writeFileSync } from 'node:fs'
import { DateTime } from 'luxon'
import { describe, expect, it, vi } from 'vitest'
import { backup } from '../../server/database/backup.ts'
import { inOrderOfNeed } from '../../server/database/in-order-of-need.ts'
import { writeWholeFile } from '../../server/database/whole-file.ts'
import { eraseParties } from '../../sql/booking/erasure.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { bookFirst } from '../setup/booking.ts'
import { marksIn, newCanary } from '../setup/canary.ts'
import { openPark } from '../setup/park.ts'
import { backUp, newFile, sourceOf, unpack } from './archives.ts'

// Several databases are made, migrated and filled in each.
vi.setConfig({ testTimeout: 60_000 })

const { context } = await openPark('2026-11-25T09:00')
const openSource = () => sourceOf(context)

describe('a backup', () => {
  it('holds nothing of somebody who was erased before', async () => {
    const source = await openSource()
    const { called, phone, passcode } = newCanary()
    await bookFirst(source, 'school-age', {
      answers: { called, passcode, reach: { by: 'sms', contact: phone, telephoneOf: 'self' } },
    })
    const search = async () => {
      const { file } = await backUp(source)
      return [...(await unpack(file))].flatMap(([, bytes]) => marksIn(bytes.toString('utf8')))
    }
    expect(await search()).toContain('nickname')

    const later = DateTime.fromISO('2027-06-01', { zone: PARK_ZONE })
    await eraseParties(source.sql, { endedBefore: later, at: later })

    expect(await search()).toEqual([])
  })

  it('is whole or not there, for its owner alone, and never takes the place of a file', async () => {
    const source = await openSource()
    const { file } = await backUp(source)
    expect(statSync(file).mode & 0o777).toBe(0o600)

    await expect(writeWholeFile(file, async () => {})).rejects.toThrow(/is there already: name another file/)
    const failing = newFile()
    writeFileSync(`${failing}.partial`, 'of one that was killed')
    const broken = writeWholeFile(failing, async () => {
      throw new Error('cut off')
    })
    await expect(broken).rejects.toThrow('cut off')

    expect([failing, `${failing}.partial`].map(path => statSync(path, { throwIfNoEntry: false }))).toEqual([
      undefined,
      undefined,
    ])
  })

  it('that the disk has no room for fails and says that', async () => {
    const source = await openSource()
    const full = backup(source.sql, source.now(), createWriteStream('/dev/full'))
    await expect(full).rejects.toHaveProperty('code', 'ENOSPC')
    await expect(writeWholeFile('/dev/null/archive', async () => {})).rejects.toThrow(
      /cannot be written \(ENOTDIR\)/,
    )
  })
})

it('tables are filled after those they need, and a circle is told by its names', () => {
  const table = (name: string) => ({ name, columns: ['id'], within: null })
  const [shift, roster, duty] = ['shift', 'roster', 'duty'].map(table) as [never, never, never]
  const need = (one: string, needs: string) => ({ table: one, needs })
  const line = [need('shift', 'roster'), need('roster', 'duty')]

  const order = inOrderOfNeed([shift, roster, duty], line)

  expect(order.map(({ name }) => name)).toEqual(['duty', 'roster', 'shift'])
  expect(() => inOrderOfNeed([shift, roster, duty], [...line, need('duty', 'shift')])).toThrow(
    'The tables shift, roster, duty need each other in a circle',
  )
})

it('a table that is read slowly leaves its connection answering', async () => {
  const { sql } = context
  await sql.begin(async transaction => {
    for (const megabytes of [1, 2, 3]) {
      const rows =
        await transaction`copy (select repeat('x', 9000) from generate_series(1, ${transaction.unsafe(String(megabytes * 110))})) to stdout`.readable()
      for await (const _row of rows) await new Promise(resolve => setImmediate(resolve))
    }
    expect(await transaction`select 1 as one`).toEqual([{ one: 1 }])
  })
})
