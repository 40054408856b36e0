import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { saves, ticked } from './week-form.ts'

const site = await openSite()
const { context, sql } = site
const text = textIn('zh-CN').hours.week
const own = '/me/availability'
const lawyer = await signedIn(site, 'worker 林立春')

/** The starts of a service on a day when one lawyer alone serves it. */
const startsOn = async (day: string) => {
  await sql`delete from service_worker where person_id <> (select person_id from person where name = '林立春')
    and service_id = (select service_id from service where code = 'lawyer')`
  const starts = await openStarts(context, await serviceOf(context, 'lawyer'))
  return starts.filter(at => at.toISODate() === day).map(at => at.toFormat('HH:mm'))
}

it('a worker sees the parts of the day that their hours hold', async () => {
  const page = await lawyer.gets(own)

  expect(page.status).toBe(200)
  expect(ticked(page, 'part')).toEqual(['1 0', '1 1', '2 1', '3 2', '5 0'])
  expect(ticked(page, 'half')).toContain('5 11:00')
  expect(ticked(page, 'half')).not.toContain('5 11:30')
})

it('slots change as the week does, from the day it is valid on', async () => {
  const [friday, next] = ['2026-11-27', '2026-12-04']
  const before = await startsOn(friday)
  const page = await lawyer.gets(own)

  const answer = await saves(lawyer, page, 'parts', { from: '2026-12-01', part: ['5 1'] })

  expect(answer.status).toBe(303)
  expect(await startsOn(friday)).toEqual(before)
  expect(before[0]).toBe('08:30')
  expect((await startsOn(next))[0]).toBe('13:30')
  expect(await startsOn('2026-11-30')).not.toEqual([])
  expect(await startsOn('2026-12-07')).toEqual([])
})

it('half hours are kept to the minute, and the page says that there are such', async () => {
  const page = await lawyer.gets(own)
  const half = ['09:00', '09:30', '10:00'].map(time => `4 ${time}`)

  await saves(lawyer, page, 'halves', { from: '2026-11-26', half })

  const after = await lawyer.gets(own)
  expect(ticked(after, 'half')).toEqual(half)
  expect(ticked(after, 'part')).toEqual([])
  expect(wordsOf(after.html)).toContain(text.isFiner)
  expect(await startsOn('2026-12-03')).toEqual(['09:00', '09:30'])
})

it('a day that is over, or is none, is refused beside its field and all that was ticked is kept', async () => {
  const page = await lawyer.gets(own)
  for (const from of ['2026-11-24', '2026-02-30', '']) {
    const answer = await saves(lawyer, page, 'parts', { from, part: ['6 0'] })
    expect(answer.status).toBe(422)
    expect(ticked(answer, 'part')).toEqual(['6 0'])
    expect(answer.html).toContain('id="from-error"')
  }
})

it('more half hours than any other form has fields are read', async () => {
  const page = await lawyer.gets(own)
  const half = [1, 2, 3, 4, 5, 6, 7].flatMap(weekday =>
    Array.from(
      { length: 26 },
      (_, at) => `${weekday} ${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 ? '30' : '00'}`,
    ),
  )
  expect((await saves(lawyer, page, 'halves', { half })).status).toBe(303)
})

it('says before saving what it breaks, saves all the same when confirmed, and goes back with all that was ticked', async () => {
  const { starts, appointmentId } = await bookFirst(context, 'protection-order')
  const [{ name }] = await sql<[{ name: string }]>`
    select name from appointment_worker join person using (person_id)
      join affiliation using (person_id) join organisation using (organisation_id)
    where appointment_id = ${appointmentId} and slug = 'nvlvshi'`
  const worker = await signedIn(site, `worker ${name}`)
  const from = starts.toISODate() ?? ''

  const check = await saves(worker, await worker.gets(own), 'parts', { from, part: ['7 0'] })

  expect(check.status).toBe(200)
  expect(wordsOf(check.html)).toContain(textIn('zh-CN').mending.breaks.heading(1))
  const [{ action = '', fields = [] } = {}] = check.forms.filter(one => one.action === own)
  const carried = fields.map(field => [field.name, field.value] as const)
  const back = await worker.posts(action, [...carried, ['confirmed', 'no']])
  expect([back.status, ticked(back, 'part')]).toEqual([200, ['7 0']])
  expect(ticked(await worker.gets(own), 'part')).not.toEqual(['7 0'])
  // What is confirmed is what was shown, and no more.
  const unshown = await worker.posts(action, [...carried, ['confirmed', 'yes']])
  expect(wordsOf(unshown.html)).toContain(textIn('zh-CN').mending.breaks.other)
  expect(ticked(await worker.gets(own), 'part')).not.toEqual(['7 0'])
  expect((await worker.sends(unshown, own)).status).toBe(303)
  expect(ticked(await worker.gets(own), 'part')).toEqual(['7 0'])
  const [{ state }] = await sql<[{ state: string }]>`
    select state from appointment where appointment_id = ${appointmentId}`
  expect(state).toBe('booked')
})
