import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import { wordsOf } from '../setup/tags.ts'
import { keptOf } from './held.ts'

const { context, sql, holder, rowOf } = await openOwnSide()
const { address: service } = await serviceOf(context, 'lawyer')
const { refused, booking } = textIn('zh-CN')
const lawyer = (answers = {}) => holder({ service, ...answers })
const OTHER = { reach_by: 'sms', phone: '13800000009' }
const callsOf = (partyId: number) => sql`select 1 from ring where party_id = ${partyId}`

it('while a cancellation waits for a voice the contact is not changed, and the page says so before anything is typed (R16)', async () => {
  const { visitor, partyId } = await lawyer()
  const form = await visitor.gets('/appointment/contact')
  await visitor.cancels()
  const before = await rowOf(partyId)

  const page = await visitor.gets('/appointment/contact')
  expect(wordsOf(page.html)).toContain(refused.a_voice_is_awaited)
  expect(page.html).not.toContain('name="phone"')
  for (const answers of [OTHER, { reach_by: 'none' }, { cover: '取快递' }]) {
    const answer = await visitor.sends(form, '/appointment/contact', answers)
    expect([answer.status, wordsOf(answer.html)]).toEqual([
      409,
      expect.stringContaining(refused.a_voice_is_awaited),
    ])
  }
  expect(await rowOf(partyId)).toEqual(before)
  expect(await callsOf(partyId)).toHaveLength(1)
})

it.each([
  ['another number', {}, [OTHER]],
  ['a number where there was none', { reach_by: 'none', phone: '' }, [OTHER]],
  ['a number after none at all', {}, [{ reach_by: 'none' }, OTHER]],
])(
  'with %s since the booking nobody is rung: a voice is heard at the desk (R16)',
  async (_, booked, changes) => {
    const { visitor, partyId, appointmentId } = await lawyer(booked)
    for (const change of changes) expect((await sendsOwn(visitor, 'contact', change)).status).toBe(303)

    const said = booking.standing.voice.changed('二楼')
    expect(wordsOf((await visitor.asksToCancel()).html)).toContain(said)
    await visitor.cancels()
    expect(wordsOf((await visitor.asksToCancel()).html)).toContain(said)
    expect(await callsOf(partyId)).toHaveLength(0)
    expect(await keptOf(context, { partyId, appointmentId })).toMatchObject({ asked: true, state: 'booked' })
  },
)

it('with other hours or another word alone, the number it was booked with is rung', async () => {
  const { visitor, partyId } = await lawyer()
  await sendsOwn(visitor, 'contact', { weekday_from: '09:30', weekday_until: '11:30', cover: '取快递' })
  await visitor.cancels()
  expect(await rowOf(partyId)).toMatchObject({ contactChangedAt: null })
  expect(await callsOf(partyId)).toHaveLength(1)
})
