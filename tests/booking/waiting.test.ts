import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { isOffered } from '../../server/availability/open-starts.ts'
import { cancelForPark } from '../../server/booking/cancel-for-park.ts'
import { passOffer } from '../../server/booking/end-offer.ts'
import { moveForStaff } from '../../server/booking/move-for-staff.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { at, fullStartsOf } from './full-starts.ts'

const { context, sql } = await openSite()
const CODE = 'individual-counselling'
const service = await serviceOf(context, CODE)
const { full, cancel, clean } = fullStartsOf(context, CODE)
const messagesTo = (id: number) => sql`
  select kind, channel, due_at, useless_at from message where waiting_entry_id = ${id} order by message_id`

it('what is cancelled is held at once for the first who waits, and nobody else can have it (R19)', async () => {
  const { starts, first } = await full('2026-11-26T09:00')
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  await cancel(first)

  const [one, other] = await standings(context, ids)
  expect(one).toMatchObject({ state: 'offered', starts, answerBy: at('2026-11-25T11:00') })
  expect(other).toMatchObject({ state: 'waiting', starts: null })
  expect(await isOffered(context, service, starts)).toBe(false)
  await expect(bookFirst(context, CODE, { starts })).rejects.toThrow('slot_is_taken')
  expect(await messagesTo(ids[0] ?? 0)).toEqual([
    {
      ...{ kind: 'slot_offered', channel: 'sms' },
      ...{ dueAt: at('2026-11-25T09:00'), uselessAt: at('2026-11-25T11:00') },
    },
  ])
  expect(await messagesTo(ids[1] ?? 0)).toEqual([])
  await clean(ids)
})

it('only whom the day and the time of day suit is asked, in the order in which they began (R19)', async () => {
  const { starts, first } = await full('2026-11-26T10:00')
  const ids = [
    await waitFor(context, CODE, { lastDay: '2026-11-25' }),
    await waitFor(context, CODE, { parts: ['weekday_evening', 'saturday'] }),
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
    await waitFor(context, CODE),
  ]
  await cancel(first)
  expect((await standings(context, ids)).map(one => one?.state)).toEqual([
    'waiting',
    'waiting',
    'offered',
    'waiting',
  ])
  await passOffer(context, { waitingEntryId: ids[2] ?? 0, starts })
  expect((await standings(context, ids)).map(one => one?.state)).toEqual([
    'waiting',
    'waiting',
    'passed',
    'offered',
  ])
  await clean(ids)
})

it('an hour that is moved away from, or called off by the park, is offered as one that is cancelled is', async () => {
  const moved = await full('2026-12-02T09:00')
  const off = await full('2026-12-02T13:30')
  const ids = [
    await waitFor(context, CODE, { parts: ['weekday_morning'] }),
    await waitFor(context, CODE, { parts: ['weekday_afternoon'] }),
  ]
  const { appointmentId } = moved.first
  await moveForStaff(
    context,
    { appointmentId, accountId: 1 },
    { starts: at('2026-12-08T09:00'), sequence: 0 },
  )
  await cancelForPark(
    context,
    { appointmentId: off.first.appointmentId, accountId: 1 },
    { sequence: 0, because: 'asked' },
  )
  expect(await standings(context, ids)).toMatchObject([
    { state: 'offered', starts: moved.starts },
    { state: 'offered', starts: off.starts },
  ])
  await clean(ids)
})

it('whatever is open when somebody waits for it is offered by the job, the soonest first', async () => {
  const ids = [await waitFor(context, CODE), await waitFor(context, CODE)]
  const first = await firstOpen(context, service)
  await tendWaiting(context)
  const [one, other] = await standings(context, ids)
  expect(one).toMatchObject({ state: 'offered', starts: first })
  expect(other?.state).toBe('offered')
  await tendWaiting(context)
  expect(await standings(context, ids)).toEqual([one, other])
  await clean(ids)
})
