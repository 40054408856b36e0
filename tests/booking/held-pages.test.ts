import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, origin, keyOf, partyOf } = await openSite()
const { standing, manage, cancel } = textIn('zh-CN').booking
const { address: lawyer } = await serviceOf(context, 'lawyer')

/** Somebody with a lawyer's appointment who has given the passcode. */
const holder = async (answers = {}) => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books({ service: lawyer, ...answers })
  await visitor.givesPasscode()
  return { visitor, reference }
}
const shown = async ({ html }: { html: string }) => wordsOf(html)
const pages = (visitor: ReturnType<typeof visitorOf>) => ({
  mine: async () => shown(await visitor.gets('/appointment')),
  cancellation: async () => shown(await visitor.gets('/appointment/cancellation')),
})

it('the page after the button says that it is cancelled by voice, and not that nobody rings', async () => {
  const { steps } = textIn('zh-CN').booking.booked
  const { page } = await visitorOf(origin).books({ service: lawyer })
  expect(wordsOf(page.html)).toContain(steps.cancelByVoice)
  for (const untrue of [steps.cancel, steps.cancelQuiet]) expect(wordsOf(page.html)).not.toContain(untrue)
})

it('the page says beforehand that this kind is cancelled by voice alone, and when it is rung', async () => {
  const { visitor } = await holder({ weekday_from: '09:00', weekday_until: '11:30' })
  const words = await pages(visitor).cancellation()
  expect(words).toContain(cancel.heading)
  expect(words).toContain(standing.voice.how)
  expect(words).toMatch(/打给您：11月25日 周三 09:00 – 1[01]:[03]0。/)
  expect(words).toContain(standing.voice.ask)
})

it('once asked for, it says that the time is kept, wherever the passcode was given', async () => {
  const { visitor } = await holder()
  const answer = await visitor.cancels()
  expect([answer.status, answer.headers.location]).toEqual([303, '/appointment/cancellation'])

  const { mine, cancellation } = pages(visitor)
  expect(await cancellation()).toContain(standing.voice.heading)
  expect(await mine()).toContain(standing.tags.held)
  expect(await mine()).toContain(standing.voice.keep)
})

it('what a link opens looks the same, whether or not it was asked for (R16)', async () => {
  const { visitor, reference } = await holder()
  const key = await keyOf(reference)
  const seen = async () => {
    const other = visitorOf(origin, { cookies: new Map(visitor.cookies) })
    await other.opensLink(reference, key)
    const { html } = await other.gets('/appointment')
    return html.replace(/name="token" value="[^"]*"/g, '')
  }
  const before = await seen()
  await visitor.finds(reference)
  await visitor.cancels()
  expect(await seen()).toBe(before)
  expect(before).toContain(manage.passcode)
})

it('keeping it leads back to the appointment as it was', async () => {
  const { visitor, reference } = await holder()
  const before = await pages(visitor).mine()
  await visitor.cancels()
  const answer = await visitor.sends(await visitor.gets('/appointment/cancellation'), '/appointment/keeping')
  expect([answer.status, answer.headers.location]).toEqual([303, '/appointment'])
  expect(await pages(visitor).mine()).toBe(before)
  const { appointmentId } = await partyOf(reference)
  expect(await sql`select cancel_asked_at from appointment where appointment_id = ${appointmentId}`).toEqual([
    { cancelAskedAt: null },
  ])
})

it.each([{ reach_by: 'none' }, { reach_by: 'email', email: 'xiao@example.org' }])(
  'without a telephone it leads to the desk ($reach_by)',
  async ({ reach_by, ...more }) => {
    const { visitor } = await holder({ reach_by, phone: '', ...more })
    expect(await pages(visitor).cancellation()).toContain(standing.voice.desk('二楼'))
    await visitor.cancels()
    expect(await pages(visitor).cancellation()).toContain(standing.voice.desk('二楼'))
  },
)

it('from a page of before another party was opened, nothing is kept or cancelled', async () => {
  const { visitor, reference } = await holder()
  await visitor.cancels()
  const page = await visitor.gets('/appointment/cancellation')
  const other = await visitor.books()
  await visitor.finds(other.reference)
  expect((await visitor.sends(page, '/appointment/keeping')).status).toBe(409)
  const { appointmentId } = await partyOf(reference)
  const [row] = await sql`select cancel_asked_at from appointment where appointment_id = ${appointmentId}`
  expect(row?.cancelAskedAt).not.toBeNull()
})

it('erased while it waits: the page says that nobody rings any more, before and after (R63)', async () => {
  const { visitor } = await holder()
  await visitor.cancels()
  const erasure = await visitor.gets('/appointment/erasure')
  const { held, notCancelled } = textIn('zh-CN').ownSide.erasure
  const begins = (text: string) => text.split('[', 1).join()
  expect(wordsOf(erasure.html)).toContain(begins(held))
  expect(wordsOf(erasure.html)).not.toContain(begins(notCancelled))
  await visitor.sends(erasure, '/appointment/erasure')
  expect(await pages(visitor).cancellation()).toContain(standing.voice.erased('二楼'))
})
