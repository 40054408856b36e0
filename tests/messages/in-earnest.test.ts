import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { announce } from '../../server/messages/announce.ts'
import { mailServer } from '../../server/messages/channels.ts'
import { openPark } from '../setup/park.ts'
import { oneParty } from './one-party.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')

const earnest = (variables: Record<string, string> = {}): Context => ({
  ...context,
  config: readConfig({ PUBLIC_URL: 'https://note.example.org', APP_KEYS: 'x', ...variables }),
})

const outbox = () => sql`select party_id from message order by message_id`
const rings = () => sql`select party_id, lower(ring_between) as starts, upper(ring_between) as ends from ring`

const tell = (within: Context, partyId: number) =>
  within.sql.begin(transaction =>
    announce(transaction, within, { kind: 'appointment_booked', partyId, at: within.now() }),
  )

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await sql`truncate message, ring, party, appointment restart identity cascade`
})

describe('in earnest', () => {
  it.each(['sms', 'email', 'voice'] as const)(
    '%s without a way out goes on the ring list, inside the allowed hours',
    async reachBy => {
      setClock('2026-11-24T22:00')
      const { partyId } = await oneParty(context, { reachBy })

      await tell(earnest(), partyId)

      expect(await outbox()).toEqual([])
      const [ring] = await rings()
      expect(ring?.starts.toFormat('dd HH:mm')).toBe('25 08:00')
      expect(ring?.ends.toFormat('dd HH:mm')).toBe('25 20:00')
    },
  )

  it('mail goes to the outbox when a server is set', async () => {
    const { partyId } = await oneParty(context)
    await tell(earnest({ SMTP_URL: 'smtps://mail.example.org' }), partyId)
    expect(await outbox()).toHaveLength(1)
    expect(await rings()).toEqual([])
  })

  it('what is in the outbox already is not rung as well, nor the other way round', async () => {
    const { partyId } = await oneParty(context)
    await tell(context, partyId)
    await tell(earnest(), partyId)
    const { partyId: other } = await oneParty(context)
    await tell(earnest(), other)
    await tell(context, other)
    expect((await outbox()).map(message => message.partyId)).toEqual([partyId])
    expect((await rings()).map(ring => ring.partyId)).toEqual([other])
  })
})

describe('the demonstration', () => {
  const server = (variables: Record<string, string>) => mailServer(readConfig(variables))

  it('hands the mail of its made-up people to no server but one on this machine', () => {
    const [far, near] = ['smtps://smtp.example.org', 'smtp://127.0.0.1:2525']
    expect(server({ SMTP_URL: far })).toBeUndefined()
    expect(server({ SMTP_URL: near })).toBe(near)
    expect(server({ SMTP_URL: far, DEMONSTRATION: 'off' })).toBe(far)
  })
})
