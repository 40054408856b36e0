import { expect, it } from 'vitest'
import { isOffered } from '../../server/availability/open-starts.ts'
import { expireOffer, leaveWaiting, passOffer } from '../../server/booking/end-offer.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { at, fullStartsOf } from './full-starts.ts'

const { context, sql, setClock } = await openSite()
const CODE = 'individual-counselling'
const service = await serviceOf(context, CODE)
const { full, cancel, clean } = fullStartsOf(context, CODE)

it('whoever passes is never asked for that start again, and still is for another', async () => {
  const { starts, first } = await full('2026-11-27T09:00')
  const next = await full('2026-11-27T13:30')
  const id = await waitFor(context, CODE)
  await cancel(first)
  await passOffer(context, { waitingEntryId: id, starts })
  expect(await isOffered(context, service, starts)).toBe(true)
  await bookFirst(context, CODE, { starts }).then(cancel)
  expect(await standings(context, [id])).toMatchObject([{ state: 'passed' }])

  await cancel(next.first)
  expect(await standings(context, [id])).toMatchObject([{ state: 'offered', starts: next.starts }])
  await clean([id])
})

it('an offer that is not answered goes on to the next when its time is over, and not before', async () => {
  const { first, starts } = await full('2026-11-30T09:00')
  const ids = [
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
  ]
  await cancel(first)
  setClock('2026-11-25T10:59')
  expect(await expireOffer(context, ids[0] ?? 0)).toBe(false)
  setClock('2026-11-25T11:00')
  expect(await expireOffer(context, ids[0] ?? 0)).toBe(true)
  expect(await standings(context, ids)).toMatchObject([
    { state: 'passed', starts: null },
    { state: 'offered', starts, answerBy: at('2026-11-25T13:00') },
  ])
  await clean(ids)
  setClock('2026-11-25T09:00')
})

it('whoever leaves is held nothing any more, and nothing is kept that identifies them (R63)', async () => {
  const { first } = await full('2026-12-01T09:00')
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  await cancel(first)
  expect(await leaveWaiting(context, ids[0] ?? 0)).toBe(true)
  expect(await leaveWaiting(context, ids[0] ?? 0)).toBe(false)
  expect((await standings(context, ids)).map(one => one?.state)).toEqual(['left', 'offered'])
  const [left] = await sql`
    select called, contact_sealed, contact_hash, cover_word, passcode_hash, erased_at is not null as erased,
      (select count(*)::int from message
       where message.waiting_entry_id = waiting_entry.waiting_entry_id and state = 'waiting') as messages
    from waiting_entry where waiting_entry_id = ${ids[0] ?? 0}`
  expect(left).toEqual({
    ...{ called: null, contactSealed: null, contactHash: null, coverWord: null, passcodeHash: null },
    ...{ erased: true, messages: 0 },
  })
  await clean(ids)
})

it('an entry goes only the steps it may go, in the database too', async () => {
  const id = await waitFor(context, CODE)
  for (const state of ['taken', 'passed'])
    await expect(
      sql`update waiting_entry set state = ${state} where waiting_entry_id = ${id}`,
    ).rejects.toThrow('a waiting entry goes step by step')
  await clean([id])
  await expect(
    sql`update waiting_entry set state = 'waiting' where waiting_entry_id = ${id}`,
  ).rejects.toThrow('a waiting entry goes step by step')
})
