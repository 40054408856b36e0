import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { announce } from '../../server/messages/announce.ts'
import { cancelled, oneParty } from './one-party.ts'
import { openSending } from './open-sending.ts'
import { outbox, tick, told } from './outbox.ts'
import { watched } from './watched.ts'

const { context, sql, setClock, files } = await openSending()

describe('what is no longer right when it would leave (R33)', () => {
  it('is dropped when the appointment was cancelled, also while it was leased', async () => {
    const party = await told(context)
    await told(context)
    const { transports, left } = watched(context)
    await cancelled(context, party)
    await sendMessages(context, transports)
    expect(left).toEqual([2])
    expect(await outbox(context)).toMatchObject([
      { state: 'dropped', why: 'no_longer_true' },
      { state: 'sent' },
    ])
  })

  it('is dropped when the party was told something newer', async () => {
    await told(context)
    await sql`update party set sequence = 1`
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'dropped', why: 'no_longer_true' }])
  })

  it('is dropped when the party was erased, or wants no message any more', async () => {
    await told(context)
    await sql`update party set erased_at = ${context.now()}, contact_sealed = null where party_id = 1`
    await told(context)
    await sql`update party set reach_by = 'none', contact_sealed = null where party_id = 2`
    await tick(context)
    expect((await outbox(context)).map(({ state, why }) => [state, why])).toEqual([
      ['dropped', 'erased'],
      ['dropped', 'not_to_be_reached'],
    ])
  })

  it('expires when it is of no use any more, after two days of standstill too', async () => {
    await told(context)
    setClock('2026-11-27T09:00')
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'expired', why: 'useless' }])
    expect(files.names()).toEqual([])
  })

  it('a cancellation of what was never said is dropped: it would only reveal it', async () => {
    setClock('2026-11-24T22:00')
    const party = await told(context)
    await cancelled(context, party)
    await announce(sql, context, {
      kind: 'appointment_cancelled',
      partyId: party.partyId,
      at: context.now(),
    })
    setClock('2026-11-25T08:00')
    await tick(context)
    expect(await outbox(context)).toMatchObject([
      { state: 'dropped', why: 'no_longer_true' },
      { state: 'dropped', why: 'never_said' },
    ])
    expect(files.names()).toEqual([])
  })

  it.each([
    ['its sender died over', { outcome: 'unknown', why: 'fault' } as const, 'sms' as const, 'sending'],
    [
      'a server took and did not answer',
      { outcome: 'later', why: 'smtp_timeout' } as const,
      'email' as const,
      null,
    ],
    ['a gateway may have taken', { outcome: 'unknown', why: 'fault' } as const, 'sms' as const, null],
  ])(
    'a cancellation of what %s is said: it may stand in her hand that it is on',
    async (_, outcome, reachBy, why) => {
      const party = await told(context, { reachBy })
      await sendMessages(context, watched(context, { outcome }).transports)
      if (why !== null)
        await sql`update message set state = 'waiting', why = ${why}, leased_until = ${context.now()}`
      await cancelled(context, party)
      await announce(sql, context, {
        kind: 'appointment_cancelled',
        partyId: party.partyId,
        at: context.now(),
      })
      setClock('2026-11-24T18:20')
      await tick(context)
      expect((await outbox(context)).at(-1)).toMatchObject({ state: 'sent' })
    },
  )

  it('a cancellation of what still stands is dropped', async () => {
    const { partyId } = await oneParty(context)
    await sql`
      insert into message (kind, channel, party_id, about, once, due_at, useless_at)
      values ('appointment_cancelled', 'email', ${partyId}, '{"sequence": 0}', 'x', ${context.now()}, ${context.now().plus({ days: 1 })})`
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'dropped', why: 'no_longer_true' }])
  })
})
