import { expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { type Ease, openEase } from '../../server/booking/ease.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { offerStart } from '../../server/booking/offer-start.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { startInAddress } from '../../server/park-time.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { standings, waitFor } from '../setup/waiting.ts'

const { context, sql, setClock } = await openSite()
const CODE = 'individual-counselling'

/** Takes what is held for an entry; gives how its party and its appointment stand. */
const takes = async (waitingEntryId: number) => {
  const [offer] = await standings(context, [waitingEntryId])
  if (!offer?.starts) throw new Error('nothing is offered')
  const { partyId } = await takeOffer(context, { waitingEntryId, starts: offer.starts })
  const [row] = await sql<[{ reference: string; easeSealed: Buffer | null; format: string; case: boolean }]>`
    select party.reference, party.ease_sealed, format,
      exists (select from safety_case where safety_case.party_id = party.party_id) as case
    from party join appointment using (appointment_id) where party_id = ${partyId}`
  const [entry] = await sql`select ease_sealed from waiting_entry where waiting_entry_id = ${waitingEntryId}`
  return { ...row, kept: entry?.easeSealed }
}

it.each([
  ['a no', { atEase: 'no', safeAtHome: 'unsaid' }, { format: 'apart', case: true }],
  ['two times yes', { atEase: 'yes', safeAtHome: 'yes' }, { format: 'together', case: false }],
  ['what is not to be kept', null, { format: 'apart', case: true }],
] as const satisfies readonly [string, Ease | null, object][])(
  'of two, %s, answered when beginning to wait, goes with what is taken, sealed for its party alone (R15)',
  async (_, ease, then) => {
    const id = await waitFor(context, 'joint-mediation', { together: { ease } })
    await tendWaiting(context)
    const { reference, easeSealed, kept, ...row } = await takes(id)
    expect(row).toEqual(then)
    expect(easeSealed && openEase(context.keys, reference, easeSealed)).toEqual(ease)
    expect(kept).toBeNull()
  },
)

/** Somebody who waits, to be reached in these hours: a time in a week is offered to them at an instant. When it is said, until when held. */
const heldAt = async (now: string, from: string, to: string) => {
  setClock(now)
  const id = await waitFor(context, CODE, {
    answers: { safeHours: { weekdays: { from, to }, weekends: 'never' } },
  })
  const [{ serviceId }, starts] = [await serviceOf(context, CODE), startInAddress('2026-12-01T09:00')]
  if (!starts) throw new Error('that is no start')
  await sql.begin(part => offerStart(part, context, { serviceId, starts, at: context.now() }))
  const [offer] = await standings(context, [id])
  const [message] = await sql`select due_at, useless_at from message where waiting_entry_id = ${id}`
  const spoken = (at: { toFormat: (format: string) => string } | null | undefined) => at?.toFormat('dd HH:mm')
  const [due, useless] = [message?.dueAt, message?.uselessAt]
  return { id, due: spoken(due), useless: spoken(useless), answerBy: spoken(offer?.answerBy) }
}

it.each([
  ['09:00', '09:30', '12:00', { due: '25 09:30', answerBy: '25 11:30' }],
  ['09:00', '13:00', '13:30', { due: '25 13:00', answerBy: '25 15:00' }],
  ['12:00', '09:30', '11:00', { due: '26 09:30', answerBy: '26 11:30' }],
  ['11:55', '09:30', '12:00', { due: '25 11:55', answerBy: '25 13:55' }],
  ['11:59', '09:30', '12:00', { due: '26 09:30', answerBy: '26 11:30' }],
  ['18:00', '08:00', '21:00', { due: '25 18:00', answerBy: '25 20:00' }],
  ['18:01', '08:00', '21:00', { due: '25 18:01', answerBy: '26 10:00' }],
  ['09:00', '19:00', '20:30', { due: '25 19:00', answerBy: '26 10:00' }],
] as const)(
  'offered at %s to somebody safe from %s to %s: said in those hours, two hours held, past eight in the evening till ten (R19, R31)',
  async (hour, from, to, then) => {
    const { id, ...held } = await heldAt(`2026-11-25T${hour}`, from, to)
    expect(held).toEqual({ ...then, useless: then.answerBy })
    await leaveWaiting(context, id)
  },
)

it('it is sent in those hours, and not a minute before', async () => {
  const { id } = await heldAt('2026-11-25T09:00', '13:00', '15:00')
  const transports = openTransports(context.config)
  const stateAt = async (now: string) => {
    setClock(now)
    await sendOffers(context, transports)
    const [row] = await sql`select state from message where waiting_entry_id = ${id}`
    return row?.state
  }
  expect(await stateAt('2026-11-25T12:59')).toBe('waiting')
  expect(await stateAt('2026-11-25T13:00')).toBe('sent')
  await leaveWaiting(context, id)
})
