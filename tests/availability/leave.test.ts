import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const text = textIn('zh-CN')
const service = await serviceOf(context, 'lawyer')
const name = '林立春'
const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
await sql`delete from service_worker where person_id <> ${personId} and service_id = ${service.serviceId}`
// The first of a day with further times after it.
const [starts] = (await openStarts(context, service)).filter(
  (at, index, all) => all[index + 2]?.hasSame(at, 'day') && !all[index - 1]?.hasSame(at, 'day'),
)
const booked = await bookFirst(context, 'lawyer', starts && { starts })
const worker = await signedIn(site, `worker ${name}`)
const coordinator = await signedIn(site, 'coordinator of nvlvshi')
const theirs = `/o/nvlvshi/people/${personId}/leave`
const day = booked.starts.toISODate() ?? ''
const startsOn = async (wanted: string) =>
  (await openStarts(context, service)).filter(at => at.toISODate() === wanted).map(at => at.toFormat('HH:mm'))
const entryOf = (page: Page, base: string) =>
  linksOf(page.html).find(link => link.startsWith(`${base}/`)) ?? ''
const extra = '/me/availability/extra'

it('leave says before saving what stands in it, is saved all the same, and nothing is sold there any more', async () => {
  expect(await startsOn(day)).not.toEqual([])
  const court = { kind: 'court', day, from: booked.starts.toFormat('HH:mm') }

  const check = await worker.sends(await worker.gets('/me/leave'), '/me/leave', court)

  expect(check.status).toBe(200)
  expect(wordsOf(check.html)).toContain(text.mending.breaks.heading(1))
  expect(check.html).not.toContain(booked.reference)
  expect(await startsOn(day)).not.toEqual([])
  const answer = await worker.sends(check, '/me/leave')
  expect(answer.status).toBe(303)
  expect(await startsOn(day)).toEqual([])
  const [{ until }] = await sql<[{ until: string }]>`
    select to_char(upper(during), 'YYYY-MM-DD HH24:MI') as until from leave where person_id = ${personId}`
  expect(until).toBe(`${booked.starts.plus({ days: 1 }).toISODate()} 00:00`)
})

it('a coordinator changes it for them, which is marked, and whoever was shown what it was is told', async () => {
  const address = entryOf(await worker.gets('/me/leave'), '/me/leave')
  const shown = await worker.gets(address)

  const there = address.replace('/me/leave', theirs)
  const changed = await coordinator.sends(await coordinator.gets(there), there, {
    kind: 'away',
    day: '2026-12-10',
    last: '2026-12-12',
    from: '',
  })

  expect(changed.status).toBe(303)
  expect(wordsOf((await worker.gets('/me/leave')).html)).toContain(text.staff.filledIn)
  const late = await worker.sends(shown, address, { day: '2026-12-20', from: '' })
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(text.hours.leave.changed)
  expect(late.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'day')?.value).toBe(
    '2026-12-20',
  )
  expect((await worker.sends(late, address)).status).toBe(303)
})

it('what was entered is taken back once', async () => {
  const address = entryOf(await worker.gets('/me/leave'), '/me/leave')
  const page = await worker.gets(address)
  const takes = () => worker.sends(page, `${address}/withdrawal`)

  expect((await takes()).status).toBe(303)
  expect((await takes()).status).toBe(404)
  expect(await startsOn(day)).not.toEqual([])
})

it('extra hours are sold, and refused where they stand already', async () => {
  const sunday = '2026-12-06'
  const enters = async (from: string) =>
    worker.sends(await worker.gets(extra), extra, { day: sunday, from, until: '12:00' })
  await sql`delete from service_hours where service_id = ${service.serviceId}`
  expect(await startsOn(sunday)).toEqual([])

  expect((await enters('09:00')).status).toBe(303)

  expect((await startsOn(sunday)).slice(0, 2)).toEqual(['09:00', '09:30'])
  const twice = await enters('10:00')
  expect(twice.status).toBe(409)
  expect(wordsOf(twice.html)).toContain(text.refused.extra_hours_do_not_overlap)
})

it.each([
  ['kind', { day: '2026-12-10' }],
  ['day', { kind: 'away', day: '2026-11-24' }],
  ['last', { kind: 'away', day: '2026-12-10', last: '2026-12-09' }],
  ['until', { kind: 'court', day: '2026-12-10', from: '14:00', until: '13:00' }],
  ['from', { kind: 'court', day: '2026-12-10', from: '2 pm' }],
])('a fault in %s is told beside it and all that was typed is kept', async (field, typed) => {
  const answer = await worker.sends(await worker.gets('/me/leave'), '/me/leave', typed)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain(`id="${field}-error"`)
  expect(answer.html).toContain(`value="${typed.day}"`)
})

it('nobody reaches another’s leave by its number', async () => {
  await sql`insert into leave (person_id, during, kind) values (${personId}, '[2026-12-20,2026-12-21)', 'away')`
  const [{ id }] = await sql<[{ id: number }]>`select max(leave_id) as id from leave`
  const other = await signedIn(site, 'worker 武小年')
  const foreign = await signedIn(site, 'coordinator of yujia')
  expect((await other.gets(`/me/leave/${id}`)).status).toBe(404)
  expect((await foreign.gets(`/o/yujia/people/${personId}/leave/${id}`)).status).toBe(404)
})
