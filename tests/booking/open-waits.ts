import { expect } from 'vitest'
import { endForParty } from '../../server/booking/end-for-party.ts'
import { startInAddress } from '../../server/park-time.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { referenceOn, type Visitor, visitorOf } from '../setup/visitor.ts'
import { fillUp } from '../setup/waiting.ts'

const CODE = 'individual-counselling'

/** For one test file: the park, and people who begin to wait there in browsers of their own. */
export const openWaits = async () => {
  const site = await openSite()
  const { context, sql, origin } = site
  const { address } = await serviceOf(context, CODE)

  /** Somebody who has begun to wait, on the page that says what comes next. */
  const waits = async (answers: Record<string, string | string[]> = {}) => {
    const visitor = visitorOf(origin)
    const { called, phone, passcode } = visitor.canary
    const form = await visitor.gets(`/t/${address}/waiting`)
    const answer = await visitor.sends(form, `/t/${address}/waiting`, {
      ...{ called, reach_by: 'sms', phone, passcode, ...answers },
    })
    const page = await visitor.follows(answer)
    const reference = referenceOn(page)
    const [entry] = await sql<[{ waitingEntryId: number; linkEpoch: number }]>`
      select waiting_entry_id, link_epoch from waiting_entry where reference = ${reference}`
    return { visitor, form, answer, page, reference, entry }
  }

  const hours = ['09:00', '13:30', '15:00']
  let used = 0
  /** A full start, one of whose appointments is cancelled: it is offered to the first who waits. */
  const frees = async () => {
    const starts = startInAddress(`2026-11-${26 + Math.floor(used / 3)}T${hours[used++ % 3]}`)
    if (!starts) throw new Error('no more starts')
    const [first] = await fillUp(context, CODE, starts)
    if (!first) throw new Error('it was full')
    const { partyId, appointmentId } = first
    await sql.begin(part => endForParty(part, context, { partyId, appointmentId, at: context.now() }))
    return starts
  }
  const leaves = async (visitor: Visitor) => {
    const left = await visitor.sends(await visitor.gets('/waiting'), '/waiting/leaving')
    expect([left.status, left.headers.location]).toEqual([303, '/done'])
  }
  return { site, context, sql, origin, address, waits, frees, leaves }
}
