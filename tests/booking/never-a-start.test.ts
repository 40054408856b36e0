import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { startField } from '../../views/booking/steps.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'
import { programOf } from './api/programs.ts'

const { context, setClock, origin } = await openSite()
const { booking, refused } = textIn('zh-CN')
const { raced } = booking
const taken = [raced.heading, raced.step, '被约走']

const never = [
  ['off the grid', '2026-11-26T10:07'],
  ['on a Saturday', '2026-11-28T03:00'],
  ['in a year gone by', '2020-01-06T10:00'],
  ['in a year far off', '2030-01-07T10:00'],
] as const

it.each(never)(
  'who books a start %s is not told that somebody took it, and keeps what was typed',
  async (_, start) => {
    const service = await serviceOf(context, 'individual-counselling')
    const visitor = visitorOf(origin)
    const check = await visitor.checks({ service: service.address })
    const { status, html } = await visitor.presses(check, { start })
    expect(status).toBe(409)
    for (const claim of taken) expect(wordsOf(html)).not.toContain(claim)
    expect(wordsOf(html)).toContain(raced.headingAbsent)
    expect(html).toContain(`value="${visitor.canary.called}"`)
  },
)

it.each(never)('who moves to a start %s is not told that somebody took it', async (_, start) => {
  const visitor = visitorOf(origin)
  await visitor.books()
  await visitor.givesPasscode()
  const { status, html } = await visitor.sends(await visitor.asksToMove(), '/appointment/time', { start })
  expect(status).toBe(409)
  for (const claim of taken) expect(wordsOf(html)).not.toContain(claim)
  expect(wordsOf(html)).toContain(raced.headingAbsent)
})

it('of a start that others filled meanwhile it is said that it was taken', async () => {
  const service = await serviceOf(context, 'school-age')
  const [starts] = (await openStarts(context, service)) as [DateTime]
  const visitor = visitorOf(origin)
  const check = await visitor.checks({ service: service.address, start: startField(starts) })
  for (let full = false; !full; )
    await bookFirst(context, 'school-age', { starts }).catch(() => {
      full = true
    })
  expect(wordsOf((await visitor.presses(check)).html)).toContain(raced.heading)
})

it('years away the nearest is told by its date, not by a number of days', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const page = await visitorOf(origin).choosesTime({ service: service.address, start: '2030-01-07T10:00' })
  expect(wordsOf(page.html)).toMatch(/2026 年 1[12] 月 \d+ 日/)
  expect(wordsOf(page.html)).not.toMatch(/[早晚] \d{2,} 天/)
})

it('a program is told of a start that never was what is true of every start that is not had', async () => {
  const { posts, wants } = programOf(origin)
  const wanted = await wants({ service: 'individual-counselling', starts: '2030-01-07T10:00:00+08:00' })
  const { told } = await posts<{ rule: string; title: string }>(wanted, undefined, {
    'Accept-Language': 'zh-CN',
  })
  expect(told).toMatchObject({ rule: 'slot_is_taken', title: refused.slot_is_taken })
  expect(told.title).not.toContain('被约走')
})

it('who moves after the start is told what is true before it and after it', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  await visitor.givesPasscode()
  const page = await visitor.asksToMove()
  const [row] = await context.sql<[{ starts: DateTime }]>`
    select arrives_at as starts from party where reference = ${reference}`
  setClock(row.starts.toISO() ?? '')
  await visitor.finds(reference)
  const { status, html } = await visitor.sends(page, '/appointment/time')
  setClock('2026-11-25T09:00')
  expect(status).toBe(409)
  expect(wordsOf(html)).toContain('开始以前还可以取消')
})
