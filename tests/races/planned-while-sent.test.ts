import { expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { planReminders } from '../../server/messages/plan-reminders.ts'
import { at } from '../messages/one-party.ts'
import { openSending } from '../messages/open-sending.ts'
import { tick } from '../messages/outbox.ts'
import { reminded } from '../messages/reminding.ts'
import { watched } from '../messages/watched.ts'

const { context, sql, setClock } = await openSending()

it('reminders planned anew while two instances send them are said once each, and none is lost (R32)', async () => {
  const parties = []
  for (let n = 0; n < 12; n++) parties.push(await reminded(context, { reachBy: n % 2 ? 'sms' : 'email' }))
  await tick(context)
  setClock('2026-11-24T18:30')
  const [one, other] = [watched(context), watched(context)]
  const planned = parties.map(async ({ partyId }, n) => {
    // The page was sent just before the minute in which the reminder is due: to the plan it is still to come.
    const before = at('2026-11-24T18:29:59')
    for (const narrow of [true, false])
      await sql.begin(async transaction => {
        if (narrow && n % 3)
          await transaction`
            insert into reach_hours (party_id, weekdays, hours) values (${partyId}, '{3}', '[12:00,13:00)')`
        else await transaction`delete from reach_hours where party_id = ${partyId}`
        await planReminders(transaction, context, { partyId, at: before })
      })
  })
  await Promise.all([...planned, ...[one, other].map(({ transports }) => sendMessages(context, transports))])

  for (const minute of ['2026-11-24T18:31', '2026-11-25T12:00', '2026-11-25T16:30', '2026-11-25T16:31']) {
    setClock(minute)
    await Promise.all([one, other].map(({ transports }) => sendMessages(context, transports)))
  }

  const left = [...one.left, ...other.left]
  expect(new Set(left).size).toBe(left.length)
  const rows = await sql<{ once: string; state: string }[]>`
    select substring(once from '[^/]*$') as once, state from message where kind = 'appointment_reminder'`
  expect(rows).toHaveLength(24)
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
})
