import { describe, expect, it } from 'vitest'
import { tendCalls } from '../../jobs/tend-calls.ts'
import { callsToMake } from '../../server/messages/calls.ts'
import { cancelled, oneParty, type PartyGiven } from './one-party.ts'
import { openSending } from './open-sending.ts'

const { context, sql, setClock } = await openSending()

const toRing: PartyGiven = {
  reachBy: 'sms',
  safe: [
    { weekdays: [2], hours: '[18:00,19:00)' },
    { weekdays: [3], hours: '[09:00,11:00)' },
  ],
}

/** A party whom the desk is to ring, between Tuesday 18:00 and 19:00, about something. */
const called = async (kind: string, given: PartyGiven = toRing) => {
  const party = await oneParty(context, given)
  await sql`
    insert into ring (party_id, about, ring_between)
    values (${party.partyId}, ${sql.json({ kind, appointmentId: party.appointmentId, sequence: 0, once: kind })},
      '[2026-11-24T18:00+08:00,2026-11-24T19:00+08:00)')`
  return party
}
const asked = () => sql`update appointment set cancel_asked_at = ${context.now()}`

/** The ring list as the desk would read it: what about, and from when until when. */
const list = async () =>
  (await callsToMake(context, 50)).map(({ about, starts, ends }) => [
    about.kind,
    starts?.toFormat('dd HH:mm') ?? null,
    ends?.toFormat('dd HH:mm') ?? null,
  ])
const outcomes = () => sql`select outcome, about ->> 'why' as why from ring order by ring_id`
/** The list before the job tidied it, and after. */
const before = [['appointment_booked', '24 18:00', '24 19:00']]

describe('the ring list says what is true (R33)', () => {
  it('lists a call that stands, whatever its kind, also one of a newer program', async () => {
    await called('appointment_booked')
    await called('cancellation_to_confirm')
    await asked()
    await called('appointment_of_tomorrow')
    await tendCalls(context)
    expect((await list()).map(([kind]) => kind)).toEqual([
      ...['appointment_of_tomorrow', 'cancellation_to_confirm', 'appointment_booked'],
    ])
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual([null, null, null])
  })

  const ends: [string, string, (party: Awaited<ReturnType<typeof oneParty>>) => PromiseLike<unknown>][] = [
    ['was cancelled', 'no_longer_true', party => cancelled(context, party)],
    [
      'was told something newer',
      'no_longer_true',
      ({ partyId }) => sql`update party set sequence = 1 where party_id = ${partyId}`,
    ],
    ['was erased', 'erased', () => sql`update party set erased_at = ${context.now()}, contact_sealed = null`],
    [
      'wants to be left alone',
      'not_to_be_reached',
      () => sql`update party set reach_by = 'none', contact_sealed = null`,
    ],
    ['gave an address of mail instead', 'not_to_be_reached', () => sql`update party set reach_by = 'email'`],
    ['has come', 'no_longer_true', () => sql`update appointment set state = 'arrived'`],
  ]
  it.each(ends)(
    'leaves out who %s, at once, and the job ends the call with its reason',
    async (_, why, change) => {
      const party = await called('appointment_booked')
      expect(await list()).toEqual(before)
      await change(party)
      expect(await list()).toEqual([])
      expect(await outcomes()).toEqual([{ outcome: null, why: null }])
      await tendCalls(context)
      expect(await outcomes()).toEqual([{ outcome: 'dropped', why }])
    },
  )

  it('leaves out a cancellation that was taken back, is confirmed, or that its start has overtaken', async () => {
    await called('cancellation_to_confirm')
    expect(await list()).toEqual([])
    await asked()
    expect(await list()).toHaveLength(1)
    setClock('2026-11-25T18:30')
    expect(await list()).toEqual([])
    await tendCalls(context)
    expect(await outcomes()).toEqual([{ outcome: 'dropped', why: 'useless' }])
  })

  it('gives a call whose hours are over the next that are safe, and drops it when there are none', async () => {
    await called('appointment_booked')
    setClock('2026-11-24T19:00')
    expect(await list()).toEqual([['appointment_booked', '25 09:00', '25 11:00']])
    await tendCalls(context)
    expect(await sql`select to_char(lower(ring_between), 'DD HH24:MI') as starts from ring`).toEqual([
      { starts: '25 09:00' },
    ])
    setClock('2026-11-25T11:00')
    expect(await list()).toEqual([])
    await tendCalls(context)
    expect(await outcomes()).toEqual([{ outcome: 'dropped', why: 'hours_are_over' }])
  })

  it('keeps the hours of a call that have begun, and follows other hours called safe since (R31)', async () => {
    await called('appointment_booked')
    setClock('2026-11-24T18:30')
    await tendCalls(context)
    expect(await list()).toEqual(before)
    await sql`update reach_hours set hours = '[09:30,10:00)'`
    expect(await list()).toEqual([['appointment_booked', '25 09:30', '25 10:00']])
  })

  it('keeps a call for which there is no safe hour on the list, without hours, until it is of no use', async () => {
    await called('appointment_booked', { reachBy: 'sms', safe: [{ weekdays: [6], hours: '[09:00,10:00)' }] })
    await sql`update ring set ring_between = 'empty'`
    expect(await list()).toEqual([['appointment_booked', null, null]])
    await tendCalls(context)
    expect(await list()).toHaveLength(1)
    setClock('2026-11-25T20:00')
    expect(await list()).toEqual([])
  })

  it('does not reopen what the desk has written down', async () => {
    await called('appointment_booked')
    await sql`update ring set outcome = 'told'`
    await sql`update party set sequence = 1`
    await tendCalls(context)
    expect(await outcomes()).toEqual([{ outcome: 'told', why: null }])
  })
})
