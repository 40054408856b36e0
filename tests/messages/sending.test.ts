import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openSending } from './open-sending.ts'
import { outbox, tick, told } from './outbox.ts'
import { watched } from './watched.ts'

const { context, sql, setClock } = await openSending()

describe('what is due', () => {
  it('leaves, and what is not yet due stays', async () => {
    await told(context)
    await told(context, { safe: [{ weekdays: [3], hours: '[09:00,10:00)' }] })
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'sent' }, { state: 'waiting', due: '25 09:00' }])
  })

  it('leaves once, however many send at the same time', async () => {
    for (let n = 0; n < 45; n++) await told(context)
    const senders = Array.from({ length: 4 }, () => watched(context))

    await Promise.all(senders.map(({ transports }) => sendMessages(context, transports)))

    const left = senders.flatMap(sender => sender.left)
    expect(left).toHaveLength(45)
    expect(new Set(left).size).toBe(45)
    expect(senders.filter(sender => sender.left.length > 0).length).toBeGreaterThan(1)
    expect((await outbox(context)).every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(true)
  })

  it('does not leave from a sender whose lease ended while another is sending it', async () => {
    await told(context)
    await told(context)
    let release = () => {}
    const slowIsDone = new Promise<void>(resolve => {
      release = resolve
    })
    let others = Promise.resolve()
    const other = watched(context, {
      meanwhile: async () => {
        if (other.left.includes(2)) await slowIsDone
      },
    })
    const slow = watched(context, {
      meanwhile: async () => {
        setClock('2026-11-24T18:02')
        if (slow.left.length === 1) others = sendMessages(context, other.transports)
        await expect.poll(() => other.left).toContain(2)
      },
    })

    await sendMessages(context, slow.transports)
    release()
    await others

    expect(slow.left).toEqual([1])
    expect((await outbox(context)).map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('is not held up by a letter that cannot be written', async () => {
    await told(context)
    await told(context)
    await sql`update party set contact_sealed = '\\x0001' where party_id = 1`
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', why: 'fault' }, { state: 'sent' }])
  })

  it('and was not begun when the process stops is given back', async () => {
    for (let n = 0; n < 3; n++) await told(context)
    const stopping = new AbortController()
    const { transports } = watched(context, { meanwhile: async () => stopping.abort() })
    await sendMessages(context, transports, stopping.signal)
    const states = (await outbox(context)).map(({ state, leased }) => ({ state, leased }))
    expect(states).toEqual([
      { state: 'sent', leased: false },
      { state: 'waiting', leased: false },
      { state: 'waiting', leased: false },
    ])
  })

  it('and kills its sender each time is begun five times, and no more', async () => {
    await told(context)
    // What a sender leaves that dies in its first try.
    await sql`update message set tries = 1, why = 'sending'`
    const begun: number[] = []
    for (const time of ['18:00', '18:02', '18:04', '18:06', '18:08']) {
      setClock(`2026-11-24T${time}`)
      const dies = watched(context, { meanwhile: () => new Promise(() => {}) })
      void sendMessages(context, dies.transports)
      await expect
        .poll(async () => dies.left.length > 0 || (await outbox(context))[0]?.state === 'failed')
        .toBe(true)
      begun.push(...dies.left)
    }
    expect(begun).toHaveLength(4)
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'tries_in_vain', tries: 5 }])
  })
})
