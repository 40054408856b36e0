import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { mailServer, sentBy, smsGateway } from '../../server/messages/channels.ts'
import { say } from '../../server/messages/say.ts'
import { openPark } from '../setup/park.ts'
import { smsVariablesOf } from './gateway-stub.ts'
import { oneParty } from './one-party.ts'
import { outbox as howTheyStand, tick } from './outbox.ts'

const { context, sql, setClock } = await openPark('2026-11-24T18:00')

const needed = {
  PUBLIC_URL: 'https://note.example.org',
  APP_KEYS: 'x',
  MAIL_FROM: 'note@note.example.org',
}
const earnest = (variables: Record<string, string> = {}): Context => ({
  ...context,
  config: readConfig({ ...needed, ...variables }),
})

const outbox = () => sql`select party_id from message order by message_id`
const rings = () => sql`select party_id, lower(ring_between) as starts, upper(ring_between) as ends from ring`

const tell = (within: Context, partyId: number) =>
  within.sql.begin(transaction =>
    say(transaction, within, { kind: 'appointment_booked', partyId, at: within.now() }),
  )

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  await sql`truncate message, ring, reach_hours, party, appointment restart identity cascade`
})

describe('in earnest', () => {
  it.each(['sms', 'voice'] as const)(
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

  it.each([
    ['without a mail server', [], 'no_channel'],
    ['with no hour in which it may be sent', [{ weekdays: [6], hours: '[10:00,11:00)' }], 'no_allowed_hour'],
  ] as const)(
    'mail %s fails where it is seen, and nobody is rung: there is no number',
    async (_, safe, why) => {
      const { partyId } = await oneParty(context, { safe })
      const within = earnest(why === 'no_channel' ? {} : { SMTP_URL: 'smtp://127.0.0.1:9' })

      await tell(within, partyId)
      await tick(within)

      expect(await howTheyStand(context)).toMatchObject([{ state: 'failed', why, tries: 0 }])
      expect(await rings()).toEqual([])
    },
  )

  it('a message is sent by mail with a server alone, and by short message with a gateway alone', () => {
    const SMTP_URL = 'smtps://mail.example.org'
    const ways = ['sms', 'email', 'voice', 'none', null] as const
    const sent = ({ config }: Context) => ways.filter(way => sentBy(config, way))
    expect(sent(earnest())).toEqual([])
    expect(sent(earnest({ SMTP_URL }))).toEqual(['email'])
    expect(sent(earnest(smsVariablesOf('aliyun', 'https://sms.example.org')))).toEqual(['sms'])
    expect(sent(context)).toEqual(['sms', 'email'])
  })

  it('mail goes to the outbox when a server is set', async () => {
    const { partyId } = await oneParty(context)
    await tell(earnest({ SMTP_URL: 'smtps://mail.example.org' }), partyId)
    expect(await outbox()).toHaveLength(1)
    expect(await rings()).toEqual([])
  })

  it('what is in the outbox already is not rung as well, nor the other way round', async () => {
    const { partyId } = await oneParty(context, { reachBy: 'sms' })
    await tell(context, partyId)
    await tell(earnest(), partyId)
    const { partyId: other } = await oneParty(context, { reachBy: 'sms' })
    await tell(earnest(), other)
    await tell(context, other)
    expect((await outbox()).map(message => message.partyId)).toEqual([partyId])
    expect((await rings()).map(ring => ring.partyId)).toEqual([other])
  })
})

describe('the demonstration', () => {
  it('hands its short messages to no gateway but one on this machine', () => {
    const gateway = (url: string, variables: Record<string, string> = {}) =>
      smsGateway(readConfig({ ...smsVariablesOf('tencent', url), ...variables }))?.url
    expect(gateway('https://sms.example.org')).toBeUndefined()
    expect(gateway('http://127.0.0.1:2525')).toBe('http://127.0.0.1:2525')
    expect(gateway('https://sms.example.org', { DEMONSTRATION: 'off' })).toBe('https://sms.example.org')
  })

  const server = (variables: Record<string, string>) => mailServer(readConfig(variables))

  it('hands the mail of its made-up people to no server but one on this machine', () => {
    const [far, near] = ['smtps://smtp.example.org', 'smtp://127.0.0.1:2525']
    expect(server({ SMTP_URL: far })).toBeUndefined()
    expect(server({ SMTP_URL: near })).toBe(near)
    expect(server({ SMTP_URL: far, DEMONSTRATION: 'off' })).toBe(far)
  })
})
