import { describe, expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { textIn } from '../../views/text/text.ts'
import { bare } from '../setup/bare.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const text = textIn('zh-CN').hours.week
const own = '/me/availability'
const lawyer = await signedIn(site, 'worker 林立春')
const coordinator = await signedIn(site, 'coordinator of nvlvshi')
const personOf = async (name: string) => {
  const [row] = await sql<[{ personId: number }]>`select person_id from person where name = ${name}`
  return row.personId
}
const theirs = `/o/nvlvshi/people/${await personOf('林立春')}/availability`

const form = ({ forms }: Page) => forms.find(({ action }) => action.endsWith('/availability'))
const ticked = (page: Page, name: string) =>
  form(page)
    ?.fields.filter(field => field.name === name && field.ticked)
    .map(({ value }) => value)

/** What a browser sends of a page when one of the two buttons is pressed. */
const saves = async (
  browser: typeof lawyer,
  page: Page,
  by: 'parts' | 'halves',
  changed: { from?: string; part?: string[]; half?: string[] } = {},
) => {
  const {
    from = '',
    part = [],
    half = [],
  } = {
    from: form(page)?.fields.find(({ name }) => name === 'from')?.value ?? '',
    part: ticked(page, 'part') ?? [],
    half: ticked(page, 'half') ?? [],
    ...changed,
  }
  const version = form(page)?.fields.find(({ name }) => name === 'version')?.value ?? ''
  const each = (name: string, values: string[]) => values.map(value => [name, value] as const)
  const fields = [
    ['from', from],
    ['version', version],
    ['by', by],
  ] as const
  return browser.posts(page.address, [...fields, ...each('part', part), ...each('half', half)])
}

/** The starts of a service on a day when one lawyer alone serves it. */
const startsOn = async (day: string) => {
  await sql`delete from service_worker where person_id <> ${await personOf('林立春')}
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

describe('filled in by a coordinator', () => {
  it('it is marked as such to the worker', async () => {
    const page = await coordinator.gets(theirs)
    expect((await saves(coordinator, page, 'parts', { part: ['2 0', '3 1'] })).status).toBe(303)

    const shown = await lawyer.gets(own)
    expect(ticked(shown, 'part')).toEqual(['2 0', '3 1'])
    expect(wordsOf(shown.html)).toContain(text.filledIn)
    const [entry] = await sql<[{ actor: string; about: string }]>`
      select actor, about from audit_entry where verb = 'person.set_week' order by entry_id desc limit 1`
    expect(entry).toEqual({
      actor: `account/${coordinator.accountId}`,
      about: `person/${await personOf('林立春')}`,
    })
  })

  it('of two who change it at once one wins, and the other is told what it is now and keeps what was ticked', async () => {
    const [one, other] = [await lawyer.gets(own), await coordinator.gets(theirs)]

    const answers = await Promise.all([
      saves(lawyer, one, 'parts', { part: ['4 0'] }),
      saves(coordinator, other, 'parts', { part: ['5 1'] }),
    ])

    const lost = answers.findIndex(({ status }) => status === 409)
    const [ours = '', wins = ''] = lost === 0 ? ['4 0', '5 1'] : ['5 1', '4 0']
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    const answer = answers[lost] as Page
    expect(wordsOf(answer.html)).toContain(text.changed)
    expect(ticked(answer, 'part')).toEqual([ours])
    expect(ticked(await lawyer.gets(own), 'part')).toEqual([wins])
    const loser = lost === 0 ? lawyer : coordinator
    expect((await saves(loser, answer, 'parts')).status).toBe(303)
    expect(ticked(await lawyer.gets(own), 'part')).toEqual([ours])
  })

  it('whoever belongs to another organisation is as absent as nobody (R61)', async () => {
    const mediator = await personOf('郑小满')
    const at = (id: number) => `/o/nvlvshi/people/${id}/availability`
    const [absent, foreign] = [at(999999), at(mediator)]
    const ours = await coordinator.gets(foreign)
    const none = await coordinator.gets(absent)
    expect([ours.status, none.status]).toEqual([404, 404])
    expect(bare(ours, foreign)).toEqual(bare(none, absent))
    expect((await coordinator.posts(foreign, [])).status).toBe(404)
  })
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
