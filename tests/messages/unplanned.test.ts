import { describe, expect, it } from 'vitest'
import { planUnplanned } from '../../jobs/plan-unplanned.ts'
import { say } from '../../server/messages/say.ts'
import { cancelled, oneParty, type PartyGiven } from './one-party.ts'
import { openSending } from './open-sending.ts'
import { calls, reminded, reminders } from './reminding.ts'

const { context, sql, setClock } = await openSending()

/** Booked by a version that plans no reminders: its news is in the outbox, nothing else is written. */
const bookedBefore = async (given: PartyGiven = {}) => {
  const party = await oneParty(context, given)
  await say(sql, context, { kind: 'appointment_booked', partyId: party.partyId, at: context.now() })
  return party
}
const both = async () => [await reminders(context), await calls(context)]

describe('what a version without reminders booked', () => {
  it('is reminded of from the next hour on, in the outbox or on the ring list (R34)', async () => {
    await bookedBefore()
    await bookedBefore({ reachBy: 'voice', starts: '2026-11-26T18:30' })

    await planUnplanned(context)

    expect(await both()).toEqual([
      ['seq 0/24h email 24 18:30 25 16:30 waiting', 'seq 0/2h email 25 16:30 25 18:30 waiting'],
      ['appointment_booked 24 18:00 24 21:00', 'appointment_reminder 25 18:30 25 21:00'],
    ])
  })

  it('is reminded of as it stands when that version moved it', async () => {
    const { partyId } = await reminded(context)
    await sql`update party set sequence = 1, arrives_at = '2026-11-26T18:30+08' where party_id = ${partyId}`

    await planUnplanned(context)

    expect((await reminders(context)).filter(line => line.endsWith('waiting'))).toEqual([
      'seq 1/24h email 25 18:30 26 16:30 waiting',
      'seq 1/2h email 26 16:30 26 18:30 waiting',
    ])
  })

  it('is not reminded of what would be stale: an instant that is past is none', async () => {
    setClock('2026-11-25T10:00')
    await bookedBefore()
    await bookedBefore({ starts: '2026-11-25T11:30' })

    await planUnplanned(context)

    expect(await reminders(context)).toEqual(['seq 0/2h email 25 16:30 25 18:30 waiting'])
  })

  it('is nothing for whoever does not come, is erased or chose none', async () => {
    await cancelled(context, await bookedBefore())
    const { partyId } = await bookedBefore()
    await sql`update party set erased_at = ${context.now()} where party_id = ${partyId}`
    for (const reachBy of ['none', null] as const) await bookedBefore({ reachBy })

    await planUnplanned(context)

    expect(await reminders(context)).toEqual([])
  })
})

it.each([
  ['in the outbox', { reachBy: 'email' }],
  ['on the ring list', { reachBy: 'voice', starts: '2026-11-26T18:30' }],
  ['with none, for the call with the news says it', { reachBy: 'voice', starts: '2026-11-25T12:00' }],
  ['with none, for it starts in twenty minutes', { reachBy: 'voice', starts: '2026-11-24T18:20' }],
] as const)('who was planned for %s is left alone, hour after hour', async (_, given) => {
  await reminded(context, given)
  const planned = await both()

  for (const hour of ['18:10', '19:10', '20:10', '21:10']) {
    setClock(`2026-11-24T${hour}`)
    await planUnplanned(context)
  }

  expect(await both()).toEqual(planned)
})

it('what was planned once by the clock stands, whoever was rightly promised nothing', async () => {
  await bookedBefore({ reachBy: 'voice', starts: '2026-11-25T12:00' })
  await planUnplanned(context)
  const planned = await both()

  setClock('2026-11-24T19:10')
  await planUnplanned(context)

  expect(await both()).toEqual(planned)
})

it('one that cannot be planned keeps nobody else from it', async () => {
  await bookedBefore({ starts: '2026-11-25T18:00' })
  await sql`
    create function planning_fails() returns trigger language plpgsql as $$
    begin
      if new.party_id = 1 then raise exception 'planned to fail'; end if;
      return new;
    end $$`
  await sql`create trigger planning_fails before update on party for each row execute function planning_fails()`
  await bookedBefore()

  await planUnplanned(context)
  await sql`drop trigger planning_fails on party`

  expect(await reminders(context)).toHaveLength(2)
})
