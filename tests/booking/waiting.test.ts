import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelForPark } from '../../server/booking/cancel-for-park.ts'
import { endForParty } from '../../server/booking/end-for-party.ts'
import { expireOffer, leaveWaiting, passOffer } from '../../server/booking/end-offer.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { startInAddress } from '../../server/park-time.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { fillUp, standings, waitFor } from '../setup/waiting.ts'

const { context, sql, setClock } = await openSite()
const CODE = 'individual-counselling'
const service = await serviceOf(context, CODE)
const at = (text: string) => {
  const starts = startInAddress(text)
  if (!starts) throw new Error(text)
  return starts
}
type Booked = Awaited<ReturnType<typeof bookFirst>>

/** As whoever booked it does. */
const cancel = ({ partyId, appointmentId }: Booked) =>
  sql.begin(transaction => endForParty(transaction, context, { partyId, appointmentId, at: context.now() }))
/** A start that is full, and what is booked there. */
const full = async (text: string) => {
  const starts = at(text)
  const booked = await fillUp(context, CODE, starts)
  const [first] = booked
  if (!first) throw new Error('it was full before')
  return { starts, booked, first }
}
const messagesTo = (id: number) => sql`
  select kind, channel, due_at, useless_at from message where waiting_entry_id = ${id} order by message_id`
const clean = async (ids: readonly number[]) => {
  for (const id of ids) await leaveWaiting(context, id)
}

it('what is cancelled is held at once for the first who waits, and nobody else can have it (R19)', async () => {
  const { starts, first } = await full('2026-11-26T09:00')
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  await cancel(first)

  const [one, other] = await standings(context, ids)
  expect(one).toMatchObject({ state: 'offered', starts, answerBy: at('2026-11-25T11:00') })
  expect(other).toMatchObject({ state: 'waiting', starts: null })
  expect(await isOffered(context, service, starts)).toBe(false)
  await expect(bookFirst(context, CODE, { starts })).rejects.toThrow('slot_is_taken')
  expect(await messagesTo(ids[0] ?? 0)).toEqual([
    {
      ...{ kind: 'slot_offered', channel: 'sms' },
      ...{ dueAt: at('2026-11-25T09:00'), uselessAt: at('2026-11-25T11:00') },
    },
  ])
  expect(await messagesTo(ids[1] ?? 0)).toEqual([])
  await clean(ids)
})

it('only whom the day and the time of day suit is asked, in the order in which they began (R19)', async () => {
  const { starts, first } = await full('2026-11-26T10:00')
  const ids = [
    await waitFor(context, CODE, { lastDay: '2026-11-25' }),
    await waitFor(context, CODE, { parts: ['weekday_evening', 'saturday'] }),
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
    await waitFor(context, CODE),
  ]
  await cancel(first)
  expect((await standings(context, ids)).map(one => one?.state)).toEqual([
    'waiting',
    'waiting',
    'offered',
    'waiting',
  ])
  await passOffer(context, { waitingEntryId: ids[2] ?? 0, starts }, 'passed')
  expect((await standings(context, ids)).map(one => one?.state)).toEqual([
    'waiting',
    'waiting',
    'passed',
    'offered',
  ])
  await clean(ids)
})

it('whoever passes is never asked for that start again, and still is for another', async () => {
  const { starts, first } = await full('2026-11-27T09:00')
  const next = await full('2026-11-27T13:30')
  const id = await waitFor(context, CODE)
  await cancel(first)
  await passOffer(context, { waitingEntryId: id, starts }, 'passed')
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

it('an hour that is moved away from, or called off by the park, is offered as one that is cancelled is', async () => {
  const moved = await full('2026-12-02T09:00')
  const off = await full('2026-12-02T13:30')
  const ids = [
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
    await waitFor(context, CODE, { parts: ['weekday_afternoon'] }),
  ]
  const { appointmentId } = moved.first
  await moveForStaff(
    context,
    { appointmentId, accountId: 1 },
    { starts: at('2026-12-08T09:00'), sequence: 0 },
  )
  await cancelForPark(
    context,
    { appointmentId: off.first.appointmentId, accountId: 1 },
    { sequence: 0, because: 'asked' },
  )
  expect(await standings(context, ids)).toMatchObject([
    { state: 'offered', starts: moved.starts },
    { state: 'offered', starts: off.starts },
  ])
  await clean(ids)
})

it('whatever is open when somebody waits for it is offered by the job, the soonest first', async () => {
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  const first = await firstOpen(context, service)
  await tendWaiting(context)
  const [one, other] = await standings(context, ids)
  expect(one).toMatchObject({ state: 'offered', starts: first })
  expect(other?.state).toBe('offered')
  await tendWaiting(context)
  expect(await standings(context, ids)).toEqual([one, other])
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
