import { expect, it } from 'vitest'
import { backlog, lastDayInOutbox } from '../../sql/messages/backlog.ts'
import { openSending } from './open-sending.ts'
import { tick, told } from './outbox.ts'

const { context, sql, setClock } = await openSending()

const waits = async () =>
  (await backlog(sql, context.now())).map(({ oldestDueAt, ...row }) => ({
    ...row,
    oldest: oldestDueAt.toFormat('dd HH:mm'),
  }))

it('an empty outbox has no backlog', async () => {
  expect(await waits()).toEqual([])
  expect(await lastDayInOutbox(sql, context.now())).toEqual([])
})

it('what waits is counted by its channel and by whether its hour has come, with the oldest hour', async () => {
  await told(context)
  setClock('2026-11-24T18:10')
  await told(context)
  await told(context, { reachBy: 'sms' })
  setClock('2026-11-24T22:00')
  await told(context)

  expect(await waits()).toEqual([
    { channel: 'email', waiting: 'due', count: 2, oldest: '24 18:00' },
    { channel: 'email', waiting: 'later', count: 1, oldest: '25 08:00' },
    { channel: 'sms', waiting: 'due', count: 1, oldest: '24 18:10' },
  ])
})

it('what became of a message is counted for a day', async () => {
  await told(context)
  await told(context, { reachBy: 'sms' })
  await tick(context)
  expect(await waits()).toEqual([])
  const counted = [
    { channel: 'email', state: 'sent', count: 1 },
    { channel: 'sms', state: 'sent', count: 1 },
  ]
  setClock('2026-11-25T17:59')
  expect(await lastDayInOutbox(sql, context.now())).toEqual(counted)
  setClock('2026-11-25T18:00')
  expect(await lastDayInOutbox(sql, context.now())).toEqual([])
})
