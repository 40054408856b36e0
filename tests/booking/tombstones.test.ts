import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { eraseAtOnce } from '../../server/booking/erase-at-once.ts'
import { replayTombstones } from '../../server/booking/replay-tombstones.ts'
import { appendTombstone, readTombstones } from '../../server/booking/tombstones.ts'
import { at } from '../messages/one-party.ts'
import { openOwnSide } from '../setup/own-side.ts'
import { holding } from './held.ts'

const { context, sql, files, holder, rowOf, auditOf } = await openOwnSide()

it('who has the number of somebody erased before a restore is erased again after the next one (security.md 22)', async () => {
  const { partyId } = await holder()
  await appendTombstone(files.varDir, { party: partyId }, at('2026-11-20T09:00'))
  await appendTombstone(files.varDir, { party: partyId }, at('2026-11-25T09:00'))

  const tombstones = await readTombstones(files.varDir)
  const since = at('2026-11-24T09:00')
  expect(await replayTombstones(sql, tombstones, { since, at: context.now() })).toBe(1)
  expect(await rowOf(partyId)).toMatchObject({ called: null, contactSealed: null })
})

it('where no tombstone can be written nobody is erased, and asked again it is all done', async () => {
  const { partyId, appointmentId } = await holder()
  const before = await rowOf(partyId)
  const varDir = join(files.varDir, 'full')
  mkdirSync(join(varDir, 'erased.jsonl'), { recursive: true })
  const mine = holding({ partyId, appointmentId })
  const elsewhere = { ...context, config: { ...context.config, varDir } }

  await expect(eraseAtOnce(elsewhere, mine, 0)).rejects.toMatchObject({ code: 'EISDIR' })
  expect(await rowOf(partyId)).toEqual(before)
  expect(await auditOf(partyId)).toEqual([])

  await eraseAtOnce(context, mine, 0)
  expect(await rowOf(partyId)).toMatchObject({ called: null, erasedAt: context.now() })
  expect((await readTombstones(files.varDir)).map(({ party }) => party)).toContain(partyId)
})
