import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { arrive } from '../../server/booking/arrive.ts'
import { decideOtherHours } from '../../server/booking/decide-other-hours.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { leaveBefore } from '../../server/booking/leave-before.ts'
import { parkDay } from '../../server/park-time.ts'
import { atEase, serviceOf } from '../setup/booking.ts'
import { twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { fullStartsOf } from './full-starts.ts'

const { context, sql, setClock } = await openSite()

/** Somebody who waits for a start of that day alone. */
const waitsOn = async (code: string, day: string, together: typeof atEase | null = null) => {
  const id = await waitFor(context, code, { together })
  await sql`update waiting_entry set wanted = daterange(${day}, ${day}, '[]') where waiting_entry_id = ${id}`
  return id
}

it('whoever came and left again before it was held leaves the hour to whoever waits for it (R19)', async () => {
  const CODE = 'individual-counselling'
  const { starts, first } = await fullStartsOf(context, CODE).full('2026-11-26T15:00')
  const id = await waitsOn(CODE, '2026-11-26')
  setClock('2026-11-26T10:00')
  await arrive(context, first.partyId, 1)
  await leaveBefore(context, first, 1)
  expect(await standings(context, [id])).toMatchObject([{ state: 'offered', starts }])
  await leaveWaiting(context, id)
  setClock('2026-11-25T09:00')
})

it('so does whoever has hours of their own and is given others', async () => {
  const CODE = 'joint-mediation'
  const { partyId } = (await twoOfWhomOneSaid(context)).said
  const open = await openStarts(context, await serviceOf(context, CODE))
  const [other, another] = [open.at(-1), open.findLast(one => parkDay(one) !== parkDay(open.at(-1) ?? one))]
  if (!other || !another) throw new Error('it is full')
  const decides = async (starts: typeof other) => {
    await sql`update safety_case set opened_at = ${context.now()}, decided_at = null, decision = null`
    await decideOtherHours(context, { partyId, who: { accountId: 1 } as never, instead: null }, starts)
  }
  await decides(other)
  const id = await waitsOn(CODE, parkDay(other), atEase)
  await decides(another)
  expect(await standings(context, [id])).toMatchObject([{ state: 'offered' }])
  const [held] = await sql`
    select lower(offered) = ${other} as same from waiting_entry where waiting_entry_id = ${id}`
  expect(held).toEqual({ same: true })
  await leaveWaiting(context, id)
})
