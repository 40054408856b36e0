import { beforeEach, describe, expect, it } from 'vitest'
import { digest } from '../../server/keys/digest.ts'
import { insertPause } from '../../sql/messages/paused-addresses.ts'
import { openReminded } from './reminded-people.ts'

const site = await openReminded()
const { sql, context, setClock, held, worker, at, chooses, outbox, left, hasNews, again } = site
const never: string[] = []

beforeEach(again)

describe('whoever holds a shift', () => {
  it('and chose nothing is reminded at 18:00 the evening before, once, by short message first', async () => {
    for (const instant of ['06T17:54', '06T17:59', '06T18:00', '06T18:05', '07T08:00'])
      await at(`2026-12-${instant}`)
    expect(await outbox()).toMatchObject([
      { kind: 'shift_reminder', channel: 'sms', state: 'sent', due: '06 18:00' },
    ])
    expect(left()).toEqual({ mails: 0, short: 1 })
  })

  it('and chose mail, some hours before, is reminded so: at the last minute before the night', async () => {
    expect((await chooses({ way: 'email', evening: never, before: '120' })).status).toBe(303)
    for (const instant of ['06T18:00', '06T20:50', '06T20:58']) await at(`2026-12-${instant}`)
    expect(left()).toEqual({ mails: 0, short: 0 })
    for (const instant of ['06T20:59', '06T21:00', '07T08:00']) await at(`2026-12-${instant}`)
    expect(await outbox()).toMatchObject([{ channel: 'email', state: 'sent', due: '06 20:59' }])
    expect(left()).toEqual({ mails: 1, short: 0 })
  })

  it('and chose none is not reminded; news of their shifts comes all the same', async () => {
    await chooses({ way: 'none' })
    setClock('2026-12-06T18:00')
    await hasNews()
    await at('2026-12-06T18:00')
    expect(await outbox()).toMatchObject([{ kind: 'shift_accepted_for', state: 'sent' }])
  })

  it('and is written to in the morning alone is reminded before noon, and told news from then on', async () => {
    await chooses({ from: '09:00', until: '12:00' })
    setClock('2026-12-05T13:00')
    await hasNews()
    await at('2026-12-05T13:00')
    expect(await outbox()).toMatchObject([{ state: 'waiting', due: '06 09:00' }])
    for (const instant of ['06T11:50', '06T11:59', '06T18:00']) await at(`2026-12-${instant}`)
    expect(await outbox()).toMatchObject([{ state: 'sent' }, { state: 'sent', due: '06 11:59' }])
  })

  it('and is written to in the morning alone is told at once what would come too late tomorrow, and nothing at night', async () => {
    await chooses({ from: '09:00', until: '12:00' })
    setClock('2026-12-05T13:00')
    await hasNews(context.now().plus({ hours: 5 }))
    await at('2026-12-05T13:00')
    expect(await outbox()).toMatchObject([{ state: 'sent', due: '05 13:00' }])
  })

  it('and got it at night is reminded in the morning, whatever they save after midnight, once where twice would be a burst', async () => {
    setClock('2026-12-06T22:00')
    await sql`update assignment set changed_at = ${context.now()} where assignment_id = any (${held.ids})`
    await at('2026-12-06T22:05')
    expect(await outbox()).toMatchObject([{ state: 'waiting', due: '07 08:00' }])
    setClock('2026-12-07T00:30')
    await chooses({ until: '20:00' })
    for (const instant of ['07T00:35', '07T07:55', '07T08:00']) await at(`2026-12-${instant}`)
    expect(await outbox()).toMatchObject([{ state: 'sent', due: '07 08:00' }])
  })

  it('and adds one some hours before to one that is late gets that alone, where both would say the same', async () => {
    const moved = (by: string) => sql`
      update shift set during = tstzrange(lower(during) + ${by}::interval, upper(during) + ${by}::interval)
      where shift_id = (
        select shift_id from shift_position join assignment using (position_id) where assignment_id = any (${held.ids}) limit 1)`
    await moved('2 hours')
    await at('2026-12-06T22:05')
    expect(await outbox()).toMatchObject([{ state: 'waiting', due: '07 08:00' }])
    setClock('2026-12-06T23:00')
    await chooses({ evening: 'yes', before: '60' })
    for (const instant of ['06T23:05', '07T08:00', '07T09:20', '07T09:30']) await at(`2026-12-${instant}`)
    expect(left()).toEqual({ mails: 0, short: 1 })
    expect((await outbox()).filter(({ state }) => state === 'sent')).toMatchObject([{ due: '07 09:30' }])
    await moved('-2 hours')
  })

  it('and chose mail is reminded by short message while nothing arrives in their mailbox', async () => {
    await chooses({ way: 'email' })
    const [{ email }] = await sql<[{ email: string }]>`
      select email from account where account_id = ${worker.accountId}`
    const contactHash = digest(context.keys, 'look-up', email)
    await insertPause(sql, { contactHash, why: 'no_mailbox', since: context.now() })
    await at('2026-12-06T18:00')
    expect(left()).toEqual({ mails: 0, short: 1 })
    await sql`truncate paused_address`
  })

  it('and has got it since, or chose it since, is not reminded of what is past by then', async () => {
    setClock('2026-12-07T07:00')
    await chooses({ way: 'email', evening: never, before: '720' })
    await at('2026-12-07T08:05')
    expect(await outbox()).toEqual([])
  })
})
