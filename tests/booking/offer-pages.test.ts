import { expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { waitingKey } from '../../server/booking/waiting-key.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { textIn } from '../../views/text/text.ts'
import { wordsOf } from '../setup/tags.ts'
import { referenceOn, visitorOf } from '../setup/visitor.ts'
import { openWaits } from './open-waits.ts'

const CODE = 'individual-counselling'
const { context, sql, origin, waits, frees, leaves } = await openWaits()
const { waiting: text, refused } = textIn('zh-CN')

it('the offer says time, floor and until when; taken, it is an appointment under the same reference and passcode', async () => {
  const { visitor, reference } = await waits()
  const starts = await frees()
  const page = await visitor.gets('/waiting')
  expect(wordsOf(page.html)).toContain(text.heldUntil('今天 11:00'))
  expect(wordsOf(page.html)).toContain(starts.toFormat('HH:mm'))

  const [one, other] = await Promise.all([
    visitor.sends(page, '/waiting/taking'),
    visitor.sends(page, '/waiting/taking'),
  ])
  const once = await visitor.sends(page, '/waiting/taking')
  for (const taken of [one, other, once])
    expect([taken.status, taken.headers.location]).toEqual([303, '/appointment'])
  expect(referenceOn(await visitor.gets('/appointment'))).toBe(reference)
  const found = await visitorOf(origin).finds(reference, visitor.canary.passcode)
  expect(found.headers.location).toBe('/appointment')
  const rows = await sql`
    select state, called is null and contact_sealed is null as erased,
      (select count(*)::int from appointment join party using (appointment_id)
       where party.reference = ${reference} and state = 'booked') as appointments,
      (select count(*)::int from reservation join party using (appointment_id) where party.reference = ${reference}) as claims
    from waiting_entry where reference = ${reference}`
  expect(rows).toEqual([{ state: 'taken', erased: true, appointments: 1, claims: 2 }])
})

it('whoever presses too late is told so kindly, and waits on', async () => {
  const { visitor } = await waits()
  await frees()
  const page = await visitor.gets('/waiting')
  // Its session is open still: a shorter time to answer is that of a start that is near.
  await sql`update waiting_entry set answer_by = ${context.now()} where state = 'offered'`
  const answer = await visitor.sends(page, '/waiting/taking')
  expect(answer.status).toBe(409)
  expect(wordsOf(answer.html)).toContain(refused.offer_is_over)
  await leaves(visitor)
})

it('a time in which nothing may be held any more is not sold, and the next who waits is not given it either (R9b)', async () => {
  const { visitor } = await waits()
  const starts = await frees()
  const page = await visitor.gets('/waiting')
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, tstzrange(${starts}, ${starts.plus({ hours: 1 })}), '停电', 'no power'
    from service where code = ${CODE}`
  const answer = await visitor.sends(page, '/waiting/taking')
  expect([answer.status, wordsOf(answer.html)]).toEqual([
    409,
    expect.stringContaining(refused.offer_cannot_be_held),
  ])
  const held = await sql`select 1 from reservation where waiting_entry_id is not null`
  expect(held).toHaveLength(0)
  await leaves(visitor)
})

it('the message is discreet and leads to a page with one button; opening it changes nothing', async () => {
  const { visitor, reference, entry } = await waits({ reach_by: 'email', phone: '', email: 'w@example.org' })
  await frees()
  await sendOffers(context, openTransports(context.config))
  const [sent] =
    await sql`select state, channel from message where waiting_entry_id = ${entry.waitingEntryId}`
  expect(sent).toEqual({ state: 'sent', channel: 'email' })

  const other = visitorOf(origin)
  const link = `/w/${reference}?k=${waitingKey(context.keys, entry)}`
  const before = await sql`select * from waiting_entry where waiting_entry_id = ${entry.waitingEntryId}`
  for (let times = 0; times < 20; times++) await other.gets(link)
  expect(await sql`select * from waiting_entry where waiting_entry_id = ${entry.waitingEntryId}`).toEqual(
    before,
  )
  const opened = await other.sends(await other.gets(link), `/w/${reference}/session`)
  expect(opened.headers.location).toBe('/waiting')
  expect(wordsOf((await other.gets('/waiting')).html)).toContain(text.offered)
  expect((await other.gets('/appointment')).status).toBe(404)
  const passed = await other.sends(await other.gets('/waiting'), '/waiting/passing')
  expect(wordsOf((await other.follows(passed)).html)).toContain(text.waits)
  await leaves(visitor)
  expect((await other.gets('/waiting')).status).toBe(404)
})

it('an hour that is taken by a link alone opens as a link does: the rest asks for the passcode (R16)', async () => {
  const { visitor, reference, entry } = await waits()
  await frees()
  const other = visitorOf(origin)
  const link = await other.gets(`/w/${reference}?k=${waitingKey(context.keys, entry)}`)
  await other.sends(link, `/w/${reference}/session`)
  const taken = await other.sends(await other.gets('/waiting'), '/waiting/taking')
  expect([taken.status, taken.headers.location]).toEqual([303, '/appointment'])
  const page = await other.gets('/appointment')
  expect(page.html).toContain('action="/appointment/passcode"')
  expect(page.html).not.toContain(visitor.canary.called)
  const opened = await sql`
    select opened_with from visitor_session join party using (party_id) where reference = ${reference}`
  expect(opened).toEqual([{ openedWith: 'link' }])
})
