import { expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { eraseAtOnce } from '../../server/booking/erase-at-once.ts'
import { replayTombstones } from '../../server/booking/replay-tombstones.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { readTombstones } from '../../server/booking/tombstones.ts'
import type { Context } from '../../server/context.ts'
import { restore } from '../../server/database/restore.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { backUp, openTarget, silent, sourceOf } from '../database/archives.ts'
import { varFolder } from '../messages/var-folder.ts'
import { watched } from '../messages/watched.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { holding } from './held.ts'

const files = varFolder()
const { context } = await openSite({ VAR_DIR: files.varDir })
const CODE = 'individual-counselling'

/** Somebody to whom a time is held. */
const offered = async (context: Context) => {
  const id = await waitFor(context, CODE)
  await tendWaiting(context)
  const [offer] = await standings(context, [id])
  if (!offer?.starts) throw new Error('nothing is offered')
  return { id, starts: offer.starts }
}

/** Takes what is held for an entry and asks to be erased. */
const takeAndErase = async (context: Context, { id, starts }: Awaited<ReturnType<typeof offered>>) => {
  const { partyId } = await takeOffer(context, { waitingEntryId: id, starts })
  const [row] = await context.sql<[{ appointmentId: number }]>`
    select appointment_id from party where party_id = ${partyId}`
  await eraseAtOnce(context, holding({ partyId, ...row }), 0)
}

it('whoever leaves leaves no file of what was said, nor of what is being said at that moment (R63)', async () => {
  const { id } = await offered(context)
  await sendOffers(context, openTransports(context.config))
  expect(files.names()).toHaveLength(1)
  await leaveWaiting(context, id)
  expect(files.names()).toEqual([])

  const other = await offered(context)
  const { transports, left } = watched(context, { meanwhile: () => leaveWaiting(context, other.id) })
  await sendOffers(context, transports)
  expect(left).toHaveLength(1)
  expect(files.names()).toEqual([])
})

it('nor does whoever takes an hour and is erased, though it was said while they waited', async () => {
  const offer = await offered(context)
  await sendOffers(context, openTransports(context.config))
  expect(files.names()).toHaveLength(1)
  await takeAndErase(context, offer)
  expect(files.names()).toEqual([])
})

it('a restore brings nobody back who has left since, nor who took an hour and was erased (security.md 22)', async () => {
  const { varDir } = varFolder()
  const source = await sourceOf({ ...context, config: { ...context.config, varDir } })
  const [stays, leaves, takes] = [await offered(source), await offered(source), await offered(source)]
  const { file } = await backUp(source)
  await leaveWaiting(source, leaves.id)
  await takeAndErase(source, takes)

  const target = await openTarget()
  await restore(target, silent, file)
  const tombstones = await readTombstones(varDir)
  expect(await replayTombstones(target, tombstones, { since: context.now(), at: context.now() })).toBe(2)
  const rows = await target`
    select waiting_entry_id as id, state, num_nonnulls(contact_sealed, contact_hash, called, passcode_hash) as known,
      exists (select from reservation where reservation.waiting_entry_id = waiting_entry.waiting_entry_id) as held
    from waiting_entry order by 1`
  expect(rows).toEqual([
    { id: stays.id, state: 'offered', known: 4, held: true },
    { id: leaves.id, state: 'left', known: 0, held: false },
    { id: takes.id, state: 'left', known: 0, held: false },
  ])
})
