import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { marksIn } from '../setup/canary.ts'
import { wordsOf } from '../setup/tags.ts'
import { openDesk } from './open-desk.ts'

const { context, sql, desk, called, passcode, setClock, somebody, opens, auditOf, partyOf } = await openDesk()
const text = textIn('zh-CN').desk
beforeEach(() => setClock('2026-11-25T12:00'))

describe('the desk', () => {
  it('opens nothing without the passcode, and gives it five tries an hour', async () => {
    const { partyId, reference } = await somebody()
    expect((await desk.gets(`/desk/open/${partyId}`)).status).toBe(404)
    expect((await desk.posts(`/desk/open/${partyId}/cancellation`, [['sequence', '0']])).status).toBe(404)
    for (let tries = 0; tries < 5; tries++) await opens(reference, '0000')
    expect((await opens(reference)).status).toBe(422)
    await setClock('2026-11-25T13:01')
    expect((await opens(reference)).headers.location).toBe(`/desk/open/${partyId}`)
    await setClock('2026-11-25T13:12')
    expect((await desk.gets(`/desk/open/${partyId}`)).status).toBe(404)
  })

  it('moves with it, sends again to the contact on file alone, and cancels', async () => {
    const { partyId, appointmentId, reference } = await somebody()
    const address = `/desk/open/${partyId}`
    const page = await desk.follows(await opens(reference))
    expect(marksIn(wordsOf(page.html))).toEqual([])
    const none = await desk.sends(page, `${address}/time`)
    expect(none.status).toBe(422)
    const [start = ''] = page.forms
      .flatMap(({ fields }) => fields)
      .flatMap(({ name, value }) => (name === 'start' ? [value] : []))
      .slice(-1)
    const moved = await desk.follows(await desk.sends(page, `${address}/time`, { start }))
    expect(wordsOf(moved.html)).toContain(text.open.done.moved)
    expect((await desk.sends(page, `${address}/time`, { start })).status).toBe(409)

    const before = await partyOf(reference)
    await desk.sends(moved, `${address}/message`)
    await desk.sends(moved, `${address}/message`)
    // Once: the link that is on its way goes on opening.
    expect((await partyOf(reference)).linkEpoch).toBe(before.linkEpoch + 1)
    expect(
      await sql`
      select from message where party_id = ${partyId} and kind = 'appointment_booked' and once like '%again%'`,
    ).toHaveLength(1)

    const cancelled = await desk.follows(await desk.sends(moved, `${address}/cancellation`))
    expect(wordsOf(cancelled.html)).toContain(text.open.done.cancelled)
    expect(await sql`select state from appointment where appointment_id = ${appointmentId}`).toEqual([
      { state: 'cancelled' },
    ])
    expect(await auditOf(partyId, 'party.open')).toBe(1)
    expect(await auditOf(partyId, 'party.send_again')).toBe(1)
  })

  /** Two who answered, of whom one gave the passcode. */
  const oneOfTwo = async (other: { arrivedAt: unknown }) => {
    const one = await somebody({}, 'separate-mediation')
    await sql`
      update party set consented_at = ${context.now()}, reach_by = 'none', arrived_at = ${other.arrivedAt as null}
      where appointment_id = ${one.appointmentId} and party_id <> ${one.partyId}`
    return one
  }

  it('does not tell one party that the other is there (R14)', async () => {
    const { appointmentId, reference } = await oneOfTwo({ arrivedAt: context.now() })
    await sql`update appointment set state = 'arrived' where appointment_id = ${appointmentId}`
    const page = await desk.follows(await opens(reference))
    expect(wordsOf(page.html)).not.toContain(text.state.arrived)
  })

  it('lets nobody who does not come any more move the other (R17)', async () => {
    const { partyId, appointmentId, reference } = await oneOfTwo({ arrivedAt: null })
    const address = `/desk/open/${partyId}`
    const whole = await desk.follows(await opens(reference))
    const [start = ''] = whole.forms
      .flatMap(({ fields }) => fields)
      .flatMap(({ name, value }) => (name === 'start' ? [value] : []))
    const hours = () =>
      sql`select during::text, state from appointment where appointment_id = ${appointmentId}`
    await desk.sends(whole, `${address}/cancellation`)
    const before = await hours()
    expect(before).toMatchObject([{ state: 'booked' }])
    expect((await desk.sends(whole, `${address}/time`, { start })).status).toBe(409)
    expect(await hours()).toEqual(before)
  })

  it('hears the voice itself that a lawyer’s cancellation waits for (R16)', async () => {
    const { partyId, reference, appointmentId } = await (async () => {
      const booked = await bookFirst(context, 'lawyer', { answers: { called, passcode } })
      await sql`update appointment set cancel_asked_at = ${context.now()} where appointment_id = ${booked.appointmentId}`
      return booked
    })()
    const page = await desk.follows(await opens(reference))
    expect(wordsOf(page.html)).toContain(text.open.held)
    await desk.sends(page, `/desk/open/${partyId}/cancellation`)
    expect(await sql`select state from appointment where appointment_id = ${appointmentId}`).toEqual([
      { state: 'cancelled' },
    ])
  })
})
