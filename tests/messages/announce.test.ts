import { beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../server/context.ts'
import { announce } from '../../server/messages/announce.ts'
import { openPark } from '../setup/park.ts'
import { cancelled, oneParty } from './one-party.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')

/** The news alone: what reminds of it later is in planning-reminders.test.ts. */
const outbox = () => sql`
  select kind, channel, party_id, about, once, due_at, useless_at, state
  from message where kind <> 'appointment_reminder' order by message_id`
const rings = () => sql`
  select party_id, about, lower(ring_between) as starts, upper(ring_between) as ends, isempty(ring_between) as hopeless
  from ring where about ->> 'kind' <> 'appointment_reminder'`

const tell = (
  within: Context,
  partyId: number,
  kind: 'appointment_booked' | 'appointment_cancelled' = 'appointment_booked',
) => within.sql.begin(transaction => announce(transaction, within, { kind, partyId, at: within.now() }))

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await sql`truncate message, ring, reach_hours, party, appointment restart identity cascade`
})

describe('announcing', () => {
  it('writes ids only, due at once by day', async () => {
    const { partyId, appointmentId } = await oneParty(context, { reachBy: 'sms' })

    await tell(context, partyId)

    const [message] = await outbox()
    expect(message).toMatchObject({
      kind: 'appointment_booked',
      channel: 'sms',
      partyId,
      about: { appointmentId, sequence: 0 },
      once: `appointment_booked/${partyId}/seq 0`,
      state: 'waiting',
    })
    expect(message?.dueAt.toFormat('dd HH:mm')).toBe('24 18:00')
    expect(message?.uselessAt.toFormat('dd HH:mm')).toBe('25 20:00')
  })

  it('of a cancellation is of no use once the hour has come', async () => {
    const party = await oneParty(context)
    await cancelled(context, party)

    await tell(context, party.partyId, 'appointment_cancelled')

    const [message] = await outbox()
    expect(message?.once).toBe(`appointment_cancelled/${party.partyId}/seq 1`)
    expect(message?.uselessAt.toFormat('dd HH:mm')).toBe('25 18:30')
  })

  it('goes by the hour of what it tells, whatever the clock says meanwhile', async () => {
    const { partyId } = await oneParty(context)
    const at = context.now()
    setClock('2026-11-24T22:00')
    await sql.begin(transaction =>
      announce(transaction, context, { kind: 'appointment_booked', partyId, at }),
    )
    expect((await outbox())[0]?.dueAt.toFormat('dd HH:mm')).toBe('24 18:00')
  })

  it.each([
    ['20:59', '24 20:59'],
    ['21:00', '25 08:00'],
    ['23:30', '25 08:00'],
  ])('at %s is due at %s (R31)', async (time, due) => {
    setClock(`2026-11-24T${time}`)
    const { partyId } = await oneParty(context)
    await tell(context, partyId)
    expect((await outbox())[0]?.dueAt.toFormat('dd HH:mm')).toBe(due)
  })

  it('waits for the hours called safe, read as the database keeps them', async () => {
    const safe = [{ weekdays: [1, 2, 3, 4, 5], hours: '[11:30,13:00)' }]
    const { partyId } = await oneParty(context, { safe })
    await tell(context, partyId)
    expect((await outbox())[0]?.dueAt.toFormat('dd HH:mm')).toBe('25 11:30')
  })

  it('is rung when no allowed minute is left before it is of no use, and no hour is made up for it', async () => {
    const { partyId, appointmentId } = await oneParty(context, {
      reachBy: 'sms',
      safe: [{ weekdays: [6, 7], hours: '[09:00,12:00)' }],
    })

    await tell(context, partyId)

    expect(await outbox()).toEqual([])
    expect(await rings()).toMatchObject([
      { partyId, about: { kind: 'appointment_booked', appointmentId, sequence: 0 }, hopeless: true },
    ])
  })

  it('of the end of what was never said is no call either, and is one when it was told', async () => {
    const party = await oneParty(context, { reachBy: 'voice' })
    await tell(context, party.partyId)
    await cancelled(context, party)
    await tell(context, party.partyId, 'appointment_cancelled')
    expect(await rings()).toHaveLength(1)

    await sql`update ring set outcome = 'told'`
    await tell(context, party.partyId, 'appointment_cancelled')
    expect(await rings()).toHaveLength(2)
  })

  it.each(['none', null] as const)('to whoever is reached by %s says nothing (R35)', async reachBy => {
    const { partyId } = await oneParty(context, { reachBy })
    await tell(context, partyId)
    expect([...(await outbox()), ...(await rings())]).toEqual([])
  })

  it('to an erased party says nothing', async () => {
    const { partyId } = await oneParty(context)
    await sql`update party set erased_at = ${context.now()}, contact_sealed = null where party_id = ${partyId}`
    await tell(context, partyId)
    expect([...(await outbox()), ...(await rings())]).toEqual([])
  })

  it.each(['email', 'voice'] as const)(
    'twice changes nothing, also at the same moment, to whoever is reached by %s (R32)',
    async reachBy => {
      const { partyId } = await oneParty(context, { reachBy })
      let second = Promise.resolve()
      let isOver = false
      const waits = async () => {
        const [row] =
          await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
        return isOver || row !== undefined
      }

      await sql.begin(async first => {
        await announce(first, context, { kind: 'appointment_booked', partyId, at: context.now() })
        second = tell(context, partyId).finally(() => {
          isOver = true
        })
        await expect.poll(waits).toBe(true)
      })
      await second
      await tell(context, partyId)

      expect([...(await outbox()), ...(await rings())]).toHaveLength(1)
    },
  )
})
