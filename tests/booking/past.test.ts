import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, setClock, origin, partyOf } = await openSite()
const { standing, cancelled, manage } = textIn('zh-CN').booking

beforeEach(() => setClock('2026-11-25T09:00'))

/** Somebody with an appointment whose passcode was given; its end, and ways to look at it and to change it from elsewhere. */
const holder = async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const { partyId, appointmentId } = await partyOf(reference)
  const [row] =
    await sql`select upper(during) as ends from appointment where appointment_id = ${appointmentId}`
  const opens = () => visitor.finds(reference)
  const sees = async () => {
    const page = await visitor.gets('/appointment')
    return { status: page.status, words: wordsOf(page.html) }
  }
  await opens()
  return { visitor, partyId, appointmentId, ends: row?.ends, opens, sees }
}
const become = (state: string, appointmentId: number) =>
  sql`update appointment set state = ${state} where appointment_id = ${appointmentId}`

describe('a time that is over', () => {
  it('is quietly past from its end on, before anybody has ticked anything', async () => {
    const { ends, opens, sees } = await holder()
    setClock(ends.minus({ minutes: 1 }).toISO())
    await opens()
    expect((await sees()).words).toContain(standing.tags.booked)
    setClock(ends.toISO())
    expect((await sees()).words).toContain(standing.past.heading)
  })

  it.each([['unclear'], ['missed'], ['arrived', 'completed'], ['unclear', 'completed']])(
    'reads the same however it ended: %s %s',
    async (...states) => {
      const { appointmentId, ends, opens, sees } = await holder()
      setClock(ends.toISO())
      await opens()
      const before = await sees()
      for (const state of states) if (state) await become(state, appointmentId)
      expect(await sees()).toEqual(before)
      expect(before.words).toContain(standing.past.heading)
      expect(before.words).not.toMatch(/已取消|没有来|不清楚|爽约/)
    },
  )

  it('leads nowhere that would change it', async () => {
    const { visitor, ends, opens } = await holder()
    setClock(ends.toISO())
    await opens()
    const answer = await visitor.asksToCancel()
    expect([answer.status, answer.headers.location]).toEqual([303, '/appointment'])
  })

  it('that was cancelled stays cancelled', async () => {
    const { visitor, ends, opens, sees } = await holder()
    await visitor.cancels()
    setClock(ends.plus({ hours: 1 }).toISO())
    await opens()
    expect((await sees()).words).toContain(cancelled.heading)
  })

  it('opens until the end of the day after; then an open browser closes with it (R16)', async () => {
    const { visitor, ends, opens, sees } = await holder()
    const dayAfter = ends.plus({ days: 1 }).endOf('day')
    setClock(dayAfter.minus({ minutes: 10 }).toISO())
    await opens()
    setClock(dayAfter.toISO())
    expect((await sees()).status).toBe(200)
    setClock(dayAfter.plus({ milliseconds: 1 }).toISO())
    expect((await sees()).status).toBe(404)
    expect((await visitor.gets('/appointment/passcode')).status).toBe(404)
    expect((await opens()).status).toBe(422)
  })
})

describe('a party that is there', () => {
  it('reads so, and cannot cancel any more', async () => {
    const { visitor, partyId, appointmentId, sees } = await holder()
    await become('arrived', appointmentId)
    await sql`update party set arrived_at = '2026-11-25T09:00+08:00' where party_id = ${partyId}`
    expect((await sees()).words).toContain(standing.tags.arrived)
    expect((await visitor.asksToCancel()).status).toBe(303)
  })

  it('does not learn that the other is: their own page stays as it was (R14)', async () => {
    const { visitor, appointmentId, sees } = await holder()
    const before = await sees()
    const asked = await visitor.asksToCancel()
    await become('arrived', appointmentId)
    expect(await sees()).toEqual(before)
    expect((await visitor.asksToCancel()).html).toBe(asked.html)
    expect(before.words).not.toContain(manage.heading)
  })
})
