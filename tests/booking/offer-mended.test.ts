import type { DateTime } from 'luxon'
import { afterEach, expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { offerStart } from '../../server/booking/offer-start.ts'
import { writeLines } from '../../server/booking/save-services.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { at, fullStartsOf } from './full-starts.ts'

const { context, sql, setClock } = await openSite()
const CODE = 'individual-counselling'
const { full, cancel, clean } = fullStartsOf(context, CODE)

const ids: number[] = []
/** Somebody who waits for one morning alone. */
const waits = async (day: string) => {
  const id = await waitFor(context, CODE, { lastDay: day, parts: ['weekday_morning'] })
  await sql`update waiting_entry set wanted = daterange(${day}, ${day}, '[]') where waiting_entry_id = ${id}`
  ids.push(id)
  return id
}
afterEach(async () => {
  await clean(ids.splice(0))
  await sql`truncate leave, closure`
  await sql`update service set closed_because_zh = null, closed_because_en = null`
  setClock('2026-11-25T09:00')
})

/** A start that is held for the first of those who wait, and who would serve them. */
const offered = async (start: string) => {
  const { starts, first, booked } = await full(start)
  await cancel(first)
  const [held] = await sql<[{ worker: number }]>`
    select resource_id as worker from reservation join person on person_id = resource_id
    where waiting_entry_id is not null`
  return { starts, other: booked[1] ?? first, ...held }
}
const dayOf = (starts: DateTime) => [starts.startOf('day'), starts.endOf('day')] as const
/** Away on that day: one of them, or whoever serves it. */
const falls = (starts: DateTime, worker: number | null = null) => sql`
  insert into leave (person_id, during, kind)
  select person_id, tstzrange(${dayOf(starts)[0]}, ${dayOf(starts)[1]}), 'away'
  from service_worker join service using (service_id)
  where code = ${CODE} and (${worker}::bigint is null or person_id = ${worker})`
const closes = (starts: DateTime) => sql`
  insert into closure (place_id, during, said_zh, said_en)
  select place_id, tstzrange(${dayOf(starts)[0]}, ${dayOf(starts)[1]}), '停电', 'no power' from service where code = ${CODE}`
const messagesTo = (id: number) =>
  sql`select state, why from message where waiting_entry_id = ${id} order by message_id`
const sends = () => sendOffers(context, openTransports(context.config))

it('whoever was to serve falls ill: another does, for whom the time was held, at one press (R19)', async () => {
  const id = await waits('2026-11-26')
  const { starts, worker, other } = await offered('2026-11-26T09:00')
  await falls(starts, worker)
  await cancel(other)

  const { partyId } = await takeOffer(context, { waitingEntryId: id, starts })
  const served = await sql`
    select person_id from appointment_worker join party using (appointment_id) where party_id = ${partyId}`
  expect(served).toHaveLength(1)
  expect(served[0]?.personId).not.toBe(worker)
})

it('a time that cannot be had for a while bars nobody from it: the first is asked for it again, and told anew', async () => {
  const id = await waits('2026-11-27')
  const { starts } = await offered('2026-11-27T09:00')
  const next = await waits('2026-11-27')
  await falls(starts)
  await expect(takeOffer(context, { waitingEntryId: id, starts })).rejects.toThrow('offer_cannot_be_held')
  expect(await standings(context, [id, next])).toMatchObject([{ state: 'passed' }, { state: 'waiting' }])
  await sends()
  expect(await messagesTo(id)).toEqual([{ state: 'dropped', why: 'no_longer_true' }])

  setClock('2026-11-25T09:05')
  await sql`truncate leave`
  const { serviceId } = await serviceOf(context, CODE)
  await sql.begin(part => offerStart(part, context, { serviceId, starts, at: context.now() }))
  expect(await standings(context, [id, next])).toMatchObject([
    { state: 'offered', starts: at('2026-11-27T09:00') },
    { state: 'waiting' },
  ])
  await sends()
  expect((await messagesTo(id)).map(({ state }) => state)).toEqual(['dropped', 'sent'])
})

it('a line of the service that is gone is no fault of whoever presses', async () => {
  const code = 'protection-order'
  const { serviceId } = await serviceOf(context, code)
  const id = await waitFor(context, code)
  await tendWaiting(context)
  const [offer] = await standings(context, [id])
  if (!offer?.starts) throw new Error('nothing is offered')
  const rooms = await sql<{ of: string[]; number: number }[]>`
    select uses as of, rooms as number from service_room where service_id = ${serviceId}`
  const needs = [{ of: ['lawyer'], number: 1 }]
  await sql.begin(part => writeLines(part, serviceId, { needs, rooms, hours: [] } as never))
  await takeOffer(context, { waitingEntryId: id, starts: offer.starts })
  expect(await standings(context, [id])).toMatchObject([{ state: 'taken' }])
})

it.each(['a closure', 'a leave', 'a closed service'] as const)(
  'what stands against %s is not said to be free, and ends (R9b, R33)',
  async what => {
    const day = { 'a closure': '11-30', 'a leave': '12-01', 'a closed service': '12-02' }[what]
    const id = await waits(`2026-${day}`)
    const { starts } = await offered(`2026-${day}T09:00`)
    if (what === 'a closure') await closes(starts)
    if (what === 'a leave') await falls(starts)
    if (what === 'a closed service')
      await sql`update service set closed_because_zh = '满了', closed_because_en = 'full' where code = ${CODE}`
    await sends()
    expect(await messagesTo(id)).toMatchObject([{ state: 'waiting' }])
    setClock('2026-11-25T09:01')
    await tendWaiting(context)
    await sends()
    expect(await standings(context, [id])).toMatchObject([{ state: 'passed', starts: null }])
    expect(await messagesTo(id)).toMatchObject([{ state: 'dropped', why: 'no_longer_true' }])
    const held = await sql`select 1 from reservation where waiting_entry_id = ${id}`
    expect(held).toHaveLength(0)
  },
)

it('what was held inside a shift that changed hands is held of another; who was told reads the same hour', async () => {
  const id = await waits('2026-12-03')
  const { starts, worker } = await offered('2026-12-03T09:00')
  await sends()
  await sql`delete from reservation where waiting_entry_id = ${id} and resource_id = ${worker}`
  setClock('2026-11-25T09:30')
  await tendWaiting(context)
  expect(await standings(context, [id])).toMatchObject([
    { state: 'offered', starts, answerBy: at('2026-11-25T11:00') },
  ])
  const held = await sql`select 1 from reservation where waiting_entry_id = ${id}`
  expect(held).toHaveLength(2)
  expect(await messagesTo(id)).toEqual([{ state: 'sent', why: null }])
})
