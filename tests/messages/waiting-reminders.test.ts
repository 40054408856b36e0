import { beforeEach, describe, expect, it } from 'vitest'
import { remindOfShifts } from '../../server/rosters/remind-of-shifts.ts'
import { openReminded } from './reminded-people.ts'

const site = await openReminded()
const { sql, context, setClock, worker, at, chooses, outbox, left, hasNews, again } = site

beforeEach(again)

describe('a reminder that waits in the outbox', () => {
  const waits = async () => {
    await at('2026-12-06T17:55')
    expect(await outbox()).toMatchObject([{ state: 'waiting', due: '06 18:00' }])
  }

  it('is dropped when it is not wanted any more, and wanted again when it is', async () => {
    await waits()
    await chooses({ way: 'none' })
    expect(await outbox()).toMatchObject([{ state: 'dropped', why: 'not_wanted' }])
    await chooses({ way: 'email' })
    expect(await outbox()).toMatchObject([{ state: 'waiting', channel: 'email', due: '06 18:00' }])
    await at('2026-12-06T18:00')
    expect(left()).toEqual({ mails: 1, short: 0 })
  })

  it('and was dropped as it was about to leave is wanted again too', async () => {
    await waits()
    // Chosen between the two halves of a tick: the sender asks what is wanted, the planner has not yet.
    await sql`
      insert into reminder_choice (account_id, kind, channel, evening_before, changed_at)
      values (${worker.accountId}, 'shift_reminder', 'none', true, ${context.now()})`
    await at('2026-12-06T18:00')
    expect(await outbox()).toMatchObject([{ state: 'dropped', why: 'not_wanted' }])
    await chooses({ way: 'email' })
    await at('2026-12-06T18:01')
    expect(left()).toEqual({ mails: 1, short: 0 })
  })

  it('moves into the hours that are chosen', async () => {
    await waits()
    await chooses({ from: '19:00', until: '21:00' })
    await at('2026-12-06T18:55')
    expect(await outbox()).toMatchObject([{ state: 'waiting', due: '06 19:00' }])
    await at('2026-12-06T19:00')
    expect(left()).toEqual({ mails: 0, short: 1 })
  })

  it('follows whichever of two comes last when it is planned and stopped at once', async () => {
    for (let round = 0; round < 2; round++) {
      await again()
      setClock('2026-12-06T17:55')
      await Promise.all([remindOfShifts(context), chooses({ way: 'none' }), remindOfShifts(context)])
      await at('2026-12-06T18:00')
      expect(left()).toEqual({ mails: 0, short: 0 })
    }
  })

  it('waits for hours that were widened no longer, as news does', async () => {
    await chooses({ from: '09:00', until: '12:00' })
    setClock('2026-12-05T13:00')
    await hasNews()
    await at('2026-12-05T13:00')
    await chooses({ from: '08:00', until: '21:00' })
    await at('2026-12-05T13:01')
    expect(await outbox()).toMatchObject([{ state: 'sent' }])
  })
})

it('what the mail server asked a pause for keeps it, whatever its reader saves', async () => {
  setClock('2026-12-05T13:00')
  await hasNews()
  await sql`update message set tries = 1, why = 'smtp_451', due_at = ${context.now().plus({ minutes: 25 })}`
  await chooses({ from: '09:00', until: '20:00' })
  expect(await outbox()).toMatchObject([{ state: 'waiting', due: '05 13:25' }])
})
