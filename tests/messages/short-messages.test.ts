import { describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { seal } from '../../server/keys/seal.ts'
import { openSending } from './open-sending.ts'
import { outbox, tick, told } from './outbox.ts'
import { watched } from './watched.ts'

const { context, sql, setClock, files } = await openSending()

describe('a short message', () => {
  it('whose outcome is unknown is not sent again', async () => {
    await told(context, { reachBy: 'sms' })
    const { transports, left } = watched(context, { outcome: { outcome: 'unknown', why: 'gateway_timeout' } })
    await sendMessages(context, transports)
    setClock('2026-11-24T20:00')
    await sendMessages(context, transports)
    expect(left).toHaveLength(1)
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'outcome_unknown' }])
  })

  it('whose sender died after it began is not sent again; one that it had not begun is', async () => {
    await told(context, { reachBy: 'sms' })
    await told(context, { reachBy: 'sms' })
    const dead = watched(context, { meanwhile: () => new Promise(() => {}) })
    // Left hanging for ever in its first try, as a killed process leaves it.
    void sendMessages(context, dead.transports)
    await expect.poll(() => dead.left).toEqual([1])

    setClock('2026-11-24T18:02')
    const next = watched(context)
    await sendMessages(context, next.transports)

    expect(next.left).toEqual([2])
    expect(await outbox(context)).toMatchObject([
      { state: 'failed', why: 'outcome_unknown' },
      { state: 'sent' },
    ])
  })

  it('to somebody who has changed to mail since goes by mail', async () => {
    const { partyId, reference } = await told(context, { reachBy: 'sms' })
    const place = { table: 'party', column: 'contact_sealed', row: reference }
    await sql`
      update party set reach_by = 'email', contact_sealed = ${seal(context.keys, place, 'xiao@example.org')}
      where party_id = ${partyId}`
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ channel: 'email', state: 'sent' }])
    expect(files.names()).toEqual(['1-email.eml'])
  })
})
