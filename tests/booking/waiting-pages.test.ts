import { expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { endForParty } from '../../server/booking/end-for-party.ts'
import { waitingKey } from '../../server/booking/waiting-key.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { startInAddress } from '../../server/park-time.ts'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { referenceOn, type Visitor, visitorOf } from '../setup/visitor.ts'
import { fillUp } from '../setup/waiting.ts'

const site = await openSite()
const { context, sql, origin } = site
const CODE = 'individual-counselling'
const { address } = await serviceOf(context, CODE)
const { waiting: text, refused } = textIn('zh-CN')

/** Somebody who has begun to wait, on the page that says what comes next. */
const waits = async (answers: Record<string, string | string[]> = {}) => {
  const visitor = visitorOf(origin)
  const { called, phone, passcode } = visitor.canary
  const form = await visitor.gets(`/t/${address}/waiting`)
  const answer = await visitor.sends(form, `/t/${address}/waiting`, {
    ...{ called, reach_by: 'sms', phone, passcode, ...answers },
  })
  const page = await visitor.follows(answer)
  const reference = referenceOn(page)
  const [entry] = await sql<[{ waitingEntryId: number; linkEpoch: number }]>`
    select waiting_entry_id, link_epoch from waiting_entry where reference = ${reference}`
  return { visitor, form, answer, page, reference, entry }
}

const hours = ['09:00', '13:30', '15:00']
let used = 0
/** A full start, one of whose appointments is cancelled: it is offered to the first who waits. */
const frees = async () => {
  const starts = startInAddress(`2026-11-${26 + Math.floor(used / 3)}T${hours[used++ % 3]}`)
  if (!starts) throw new Error('no more starts')
  const [first] = await fillUp(context, CODE, starts)
  if (!first) throw new Error('it was full')
  const { partyId, appointmentId } = first
  await sql.begin(part => endForParty(part, context, { partyId, appointmentId, at: context.now() }))
  return starts
}
const leaves = async (visitor: Visitor) => {
  const left = await visitor.sends(await visitor.gets('/waiting'), '/waiting/leaving')
  expect([left.status, left.headers.location]).toEqual([303, '/done'])
}

it('somebody who begins to wait is shown their reference and what comes next; the same form again is the same entry (R11)', async () => {
  const { visitor, form, answer, page, reference } = await waits()
  expect([answer.status, answer.headers.location]).toEqual([303, '/waiting'])
  expect(wordsOf(page.html)).toContain(text.waits)
  const { called, phone, passcode } = visitor.canary
  const again = await visitor.sends(form, `/t/${address}/waiting`, {
    called,
    reach_by: 'sms',
    phone,
    passcode,
  })
  expect(referenceOn(await visitor.follows(again))).toBe(reference)
  const entries = await sql`select 1 from waiting_entry`
  expect(entries).toHaveLength(1)
  await leaves(visitor)
})

it('what is open of it is closed by its own button, and by the exit (R66)', async () => {
  const { visitor } = await waits()
  const page = await visitor.gets('/waiting')
  expect((await visitor.sends(page, '/appointment/closing')).status).toBe(303)
  expect((await visitor.gets('/waiting')).status).toBe(404)
  const open = await sql`select 1 from waiting_session`
  expect(open).toHaveLength(0)

  const other = await waits()
  const answer = await other.visitor.gets('/exit')
  const given = [answer.headers['set-cookie'] ?? []].flat()
  expect(given.some(cookie => /waiting=;/.test(cookie))).toBe(true)
  await sql`update waiting_entry set state = 'left' where state = 'waiting'`
})

it('whose days are over reads that nothing came up, and what to do; nobody waits for them any more', async () => {
  const { visitor, reference } = await waits()
  await sql`update waiting_entry set wanted = '[2026-11-20,2026-11-25)' where reference = ${reference}`
  const page = await visitor.gets('/waiting')
  expect(page.html).toContain(`href="/t/${address}"`)
  expect(wordsOf(page.html)).toContain(text.inVain)
  const coordinator = await signedIn(site, 'coordinator of hexie')
  expect(wordsOf((await coordinator.gets('/o/hexie/waiting')).html)).toContain(text.list.none)
  await leaves(visitor)
})

it('what cannot be told or reached is asked again, with everything typed (422)', async () => {
  const visitor = visitorOf(origin)
  const form = await visitor.gets(`/t/${address}/waiting`)
  const answer = await visitor.sends(form, `/t/${address}/waiting`, {
    ...{ called: '小林', passcode: '12', until: '2031-01-01', part: ['weekday_evening'] },
  })
  expect(answer.status).toBe(422)
  const { faults } = textIn('zh-CN')
  for (const name of ['choose_how_to_be_told', 'four_digits', 'day_out_of_reach'] as const)
    expect(wordsOf(answer.html)).toContain(faults[name])
  expect(answer.html).toContain('小林')
})

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

it('by reference and passcode it is found as an appointment is, while it waits', async () => {
  const { visitor, reference } = await waits()
  const found = await visitorOf(origin).finds(reference, visitor.canary.passcode)
  expect([found.status, found.headers.location]).toEqual([303, '/waiting'])
  const { status } = await visitorOf(origin).finds(reference, '0000')
  expect(status).toBe(422)
  await leaves(visitor)
  expect((await visitorOf(origin).finds(reference, visitor.canary.passcode)).status).toBe(422)
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
