import { beforeEach, describe, expect, it } from 'vitest'
import { changeContact } from '../../server/booking/change-contact.ts'
import { digest } from '../../server/keys/digest.ts'
import { takeBounce } from '../../server/messages/take-bounce.ts'
import { openPark } from '../setup/park.ts'
import { mailSink } from './mail-sink.ts'
import { holderOf } from './one-party.ts'
import { emptied, outbox, tick, told } from './outbox.ts'
import { reportOf } from './report.ts'

const sink = await mailSink()
const { context, sql, setClock } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
  MAIL_FROM: 'note@note.example.org',
  BOUNCE_ADDRESS: 'bounces@note.example.org',
})

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  sink.caught.length = 0
  await emptied(context)
  await sql`truncate paused_address`
})

/** A party that was told something, known again by its contact. */
const toldHashed = async () => {
  const party = await told(context)
  await sql`update party set contact_hash = ${digest(context.keys, 'look-up', 'xiao@example.org')}`
  return party
}

/** A mail that a server took, as it names itself there. */
const mailed = async () => {
  const party = await toldHashed()
  await tick(context)
  const [caught] = sink.caught.slice(-1)
  if (!caught) throw new Error('nothing left')
  return { ...party, to: caught.sender, named: caught.mail.messageId ?? '' }
}

const paused = () => sql<{ channel: string; why: string }[]>`select channel, why from paused_address`

describe('a mail that came back', () => {
  it('goes out with a return address of its own, which nobody can guess', async () => {
    const [one, other] = [await mailed(), await mailed()]
    expect(one.to).toMatch(/^bounces\+1-[\da-f]{24}@note\.example\.org$/)
    expect(other.to.replace('+2-', '+1-')).not.toBe(one.to)
    expect(one.named).toBe(`<message-1.${one.to.slice(10, 34)}@note.example.org>`)
  })

  it.each([
    ['5.1.1', 'no_mailbox'],
    ['5.2.2', 'mailbox_full'],
    ['5.7.1', 'refused'],
  ])('for good, with %s, fails and pauses its address: %s', async (status, why) => {
    const { to, partyId } = await mailed()
    expect(await takeBounce(context, reportOf({ to, status }))).toBe('paused')
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'bounced' }])
    expect(await paused()).toEqual([{ channel: 'email', why }])
    expect(await sql`select actor, verb, about from audit_entry`).toContainEqual({
      ...{ actor: 'clock', verb: 'contact.pause', about: `party/${partyId}` },
    })
    expect(await takeBounce(context, reportOf({ to, status }))).toBe('known')
  })

  it('for now, with 4.x.x, failed, and the next is sent', async () => {
    const { to } = await mailed()
    expect(await takeBounce(context, reportOf({ to, status: '4.4.7' }))).toBe('recorded')
    expect(await paused()).toEqual([])
    await mailed()
    expect((await outbox(context)).map(({ state, why }) => [state, why])).toEqual([
      ['failed', 'bounced_for_now'],
      ['sent', null],
    ])
  })

  it('that is only late may still arrive', async () => {
    const { to } = await mailed()
    expect(await takeBounce(context, reportOf({ to, action: 'delayed', status: '4.4.1' }))).toBe('not_failed')
    expect(await outbox(context)).toMatchObject([{ state: 'sent' }])
  })

  it('whose sender died before it was recorded is not sent again', async () => {
    const { to } = await mailed()
    await sql`update message set state = 'waiting', sent_at = null, why = 'sending', leased_until = ${context.now()}`
    await takeBounce(context, reportOf({ to }))
    setClock('2026-11-24T18:02')
    await tick(context)
    expect(sink.caught).toHaveLength(1)
  })
})

describe('a report is believed', () => {
  it('by its return address, its envelope, or the name of the mail in the headers that came back', async () => {
    const one = await mailed()
    expect(await takeBounce(context, reportOf({ to: one.to.toUpperCase() }))).toBe('paused')
    await sql`truncate paused_address`
    const [byEnvelope, byName] = [await mailed(), await mailed()]
    const to = 'note@note.example.org'
    const envelopeId = byEnvelope.to.slice('bounces+'.length, byEnvelope.to.indexOf('@'))
    expect(await takeBounce(context, reportOf({ to, envelopeId }))).toBe('paused')
    await sql`truncate paused_address`
    expect(await takeBounce(context, reportOf({ to, returned: byName.named }))).toBe('paused')
  })

  it('from nobody who cannot prove it: a forged token, one of another mail, a mail in its body alone', async () => {
    const { to } = await mailed()
    const forged = to.replace(/-[\da-f]{24}/, `-${'0'.repeat(24)}`)
    for (const wrong of [forged, to.replace('+1-', '+2-'), 'note@note.example.org'])
      expect(await takeBounce(context, reportOf({ to: wrong }))).toBe('not_ours')
    for (const raw of [`To: ${to}\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n`, '', '\0'.repeat(2_000_000)])
      expect(await takeBounce(context, Buffer.from(raw))).toBe('no_report')
    expect(await outbox(context)).toMatchObject([{ state: 'sent' }])
    expect(await paused()).toEqual([])
  })

  it('no more once its recipient has another address: that one did not fail', async () => {
    const { to, partyId } = await mailed()
    const holder = await holderOf(context, partyId)
    const reach = { by: 'email', contact: 'other@example.org' } as const
    await changeContact(context, holder, { reach, safeHours: null, coverWord: null, sequence: 0 })
    expect(await takeBounce(context, reportOf({ to }))).toBe('not_ours')
    expect(await paused()).toEqual([])
  })
})

describe('an address that is paused', () => {
  it('gets nothing more, which fails where it is seen, until whoever it is enters it anew', async () => {
    const { to, partyId } = await mailed()
    await takeBounce(context, reportOf({ to }))
    await toldHashed()
    await tick(context)
    expect((await outbox(context)).slice(1)).toMatchObject([{ state: 'failed', why: 'address_paused' }])
    expect(sink.caught).toHaveLength(1)

    const holder = await holderOf(context, partyId)
    const reach = { by: 'email', contact: 'xiao@example.org' } as const
    await changeContact(context, holder, { reach, safeHours: null, coverWord: null, sequence: 0 })
    await toldHashed()
    await tick(context)
    expect((await outbox(context)).slice(2)).toMatchObject([{ state: 'sent' }])
  })
})
