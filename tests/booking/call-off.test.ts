import type { DateTime } from 'luxon'
import { beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { cancelForPark } from '../../server/booking/cancel-for-park.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { context, sql, setClock, origin } = site
const [hexie] = await sql<
  [{ accountId: number }]
>`select account_id from account where email = 'hexie@example.org'`
beforeEach(() => setClock('2026-11-25T09:00'))

const callOff = (appointmentId: number, because: 'closed' | 'nobody_free' = 'closed', sequence = 0) =>
  cancelForPark(context, { appointmentId, accountId: hexie.accountId }, { sequence, because })
const byMail = { reach: { by: 'email', contact: 'xiao@example.org' } } as const
const told = (partyId: number) => sql`
  select channel, state, about ->> 'sequence' as sequence from message
  where party_id = ${partyId} and kind = 'appointment_called_off'`

describe('an appointment that the park calls off', () => {
  it('is cancelled, its time free, its party told once; why stands in the audit alone', async () => {
    const { appointmentId, partyId } = await bookFirst(context, 'individual-counselling', { answers: byMail })
    await callOff(appointmentId)
    await expect(callOff(appointmentId)).rejects.toThrow('appointment_has_changed')

    expect(await sql`select from reservation where appointment_id = ${appointmentId}`).toHaveLength(0)
    expect(await told(partyId)).toEqual([{ channel: 'email', state: 'waiting', sequence: '1' }])
    expect(
      await sql`select verb, detail from audit_entry where about = ${`appointment/${appointmentId}`} and verb <> 'appointment.book'`,
    ).toEqual([{ verb: 'appointment.call_off', detail: { because: 'closed' } }])
  })

  it('is told although nobody has been written to that it is booked: they saw it booked', async () => {
    setClock('2026-11-25T21:30')
    const { appointmentId, partyId } = await bookFirst(context, 'individual-counselling', { answers: byMail })
    await callOff(appointmentId)
    setClock('2026-11-26T08:00')
    await sendMessages(context, openTransports(context.config))
    expect(await told(partyId)).toMatchObject([{ state: 'sent' }])
    expect(
      await sql`select why from message where party_id = ${partyId} and kind = 'appointment_booked'`,
    ).toEqual([{ why: 'no_longer_true' }])
  })

  it('is not written of to whoever wants no reminders (R35)', async () => {
    const { appointmentId, partyId } = await bookFirst(context, 'individual-counselling')
    await callOff(appointmentId)
    expect(await told(partyId)).toEqual([])
    expect(await sql`select from ring where party_id = ${partyId}`).toHaveLength(0)
  })

  it('is not called off once it has begun', async () => {
    const { appointmentId, starts } = await bookFirst(context, 'individual-counselling')
    setClock(starts.toISO())
    await expect(callOff(appointmentId)).rejects.toThrow('too_late_to_cancel')
  })

  it('shows three others on the page of its party: behind the passcode, for a link tells no service (R16)', async () => {
    const visitor = visitorOf(origin)
    const { reference } = await visitor.books()
    const { appointmentId } = await site.partyOf(reference)
    await callOff(appointmentId, 'nobody_free')

    const byLink = visitorOf(origin, { canary: visitor.canary })
    await byLink.follows(await byLink.opensLink(reference, await site.keyOf(reference)))
    const closed = await byLink.gets('/appointment')
    const { calledOff } = textIn('zh-CN').mending
    expect(wordsOf(closed.html)).toContain(calledOff.withPasscode)
    expect(linksOf(closed.html).filter(link => link.startsWith('/t/'))).toEqual([])

    await byLink.follows(await byLink.givesPasscode())
    const opened = await byLink.gets('/appointment')
    const others = linksOf(opened.html).filter(link => /^\/t\/\w+\/booking\?start=/.test(link))
    expect(others).toHaveLength(3)
    expect((await byLink.gets(others[0] ?? '')).status).toBe(200)
  })
})

it('that its place is closed then is said behind the passcode, as long as it is, and not by a link (R9b, R16)', async () => {
  const { appointment } = textIn('zh-CN').booking
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const { appointmentId } = await site.partyOf(reference)
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, during, '停电', 'No power'
    from appointment join service using (service_id) where appointment_id = ${appointmentId}`
  const byLink = visitorOf(origin, { canary: visitor.canary })
  await byLink.follows(await byLink.opensLink(reference, await site.keyOf(reference)))
  expect(wordsOf((await byLink.gets('/appointment')).html)).not.toContain(appointment.closedThen.slice(0, 8))

  await byLink.follows(await byLink.givesPasscode())
  const opened = wordsOf((await byLink.gets('/appointment')).html)
  expect(opened).toContain(appointment.closedThenMove)
  expect(opened).not.toContain('停电')

  // Ten minutes before the start it cannot be moved any more, and is not said to be.
  const [{ starts }] = await sql<[{ starts: DateTime }]>`
    select lower(during) as starts from appointment where appointment_id = ${appointmentId}`
  setClock(starts.minus({ minutes: 10 }).toISO() ?? '')
  await byLink.finds(reference)
  const late = wordsOf((await byLink.gets('/appointment')).html)
  expect(late).toContain(appointment.closedThen)
  expect(late).not.toContain(appointment.closedThenMove)

  setClock('2026-11-25T09:00')
  await sql`delete from closure`
  expect(wordsOf((await byLink.gets('/appointment')).html)).not.toContain(appointment.closedThenMove)
})
