import { beforeEach, describe, expect, it } from 'vitest'
import { openPark } from '../setup/park.ts'
import { mailSink } from './mail-sink.ts'
import { emptied, outbox, tick, told } from './outbox.ts'

const sink = await mailSink()
const { context, sql, setClock } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
})

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  sink.answerWith(null)
  sink.caught.length = 0
  await emptied(context)
})

describe('a server', () => {
  it.each(['connection', 'sender', 'recipient', 'data'] as const)(
    'that says 4xx at the %s is asked again after 1, 5, 25 minutes and 2 hours, then no more',
    async stage => {
      sink.answerWith({ at: stage, code: stage === 'connection' ? 421 : 451 })
      setClock('2026-11-24T09:00')
      await told(context)
      const dues: (string | undefined)[] = []
      for (const time of ['24T09:00', '24T09:01', '24T09:06', '24T09:31', '24T11:31']) {
        setClock(`2026-11-${time}`)
        await tick(context)
        dues.push((await outbox(context))[0]?.due)
      }
      expect(dues.slice(0, 4)).toEqual(['24 09:01', '24 09:06', '24 09:31', '24 11:31'])
      expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'tries_in_vain', tries: 5 }])
      expect(sink.caught).toEqual([])
    },
  )

  it.each(['sender', 'recipient', 'data'] as const)(
    'that says 5xx at the %s ends it at once',
    async stage => {
      sink.answerWith({ at: stage, code: 550 })
      await told(context)
      await tick(context)
      expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'smtp_550', tries: 1 }])
    },
  )

  it('that turns everybody away for a while loses nobody: 5xx to the connection is tried again', async () => {
    sink.answerWith({ at: 'connection', code: 554 })
    await told(context)
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', tries: 1, due: '24 18:01' }])
  })

  it('that refuses one mail gets the others', async () => {
    for (let n = 0; n < 3; n++) await told(context)
    await sql`update party set cover_word = ${'a\r\nb'} where party_id = 2`
    await tick(context)
    expect((await outbox(context)).map(({ state }) => state)).toEqual(['sent', 'failed', 'sent'])
  })

  it('that took a mail whose sender then died gets it again after the lease, under the same name', async () => {
    await told(context)
    await tick(context)
    // What a process leaves that dies between sending and recording: the lease and the try it had begun.
    await sql`update message set state = 'waiting', sent_at = null, why = 'sending', leased_until = ${context.now().plus({ seconds: 60 })}`

    await tick(context)
    expect(sink.caught).toHaveLength(1)
    setClock('2026-11-24T18:01')
    await tick(context)

    const names = sink.caught.map(({ mail }) => mail.messageId)
    expect(names).toHaveLength(2)
    expect(new Set(names).size).toBe(1)
    expect(await outbox(context)).toMatchObject([{ state: 'sent', tries: 2 }])
  })
})
