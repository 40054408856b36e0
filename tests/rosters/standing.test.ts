import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context } = site
const text = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')
const yujia = await signedIn(site, 'coordinator of yujia')

/** A duty on Wednesdays with so many positions for mediators, and what its form calls the row, somebody who may hold it and somebody who may not. */
const duty = async (positions: string) => {
  const page = await hexie.gets('/o/hexie/duties/new')
  const answers = { name_zh: '窗口值班', name_en: 'Window', at: 'place/1' }
  const added = await hexie.sends(page, '/o/hexie/duties', answers)
  const address = String(added.headers.location).replace(/\/week$/, '')
  const week = await hexie.gets(`${address}/week`)
  const hours = { weekdays: ['3'], from: '08:30', until: '11:30', positions, qualifications: ['mediator'] }
  expect((await hexie.sends(week, `${address}/week`, hours)).status).toBe(303)
  const dutyId = Number(address.split('/').at(-1))
  const [{ pattern, person, other }] = await context.sql<[Record<'pattern' | 'person' | 'other', number>]>`
    select duty_pattern_id as pattern,
      (select min(person_id) from held_qualification join affiliation using (person_id) join organisation using (organisation_id)
        where qualification = 'mediator' and slug = 'hexie') as person,
      (select min(person_id) from affiliation join organisation using (organisation_id)
        where slug = 'hexie' and person_id not in (
          select person_id from held_qualification where qualification = 'mediator')) as other
    from duty_pattern where duty_id = ${dutyId}`
  return { address, pattern: String(pattern), person: `person/${person}`, other: `person/${other}` }
}
const stand = (address: string, answers: Record<string, string>) =>
  hexie.gets(`${address}/standing`).then(page => hexie.sends(page, `${address}/standing`, answers))
const firm = async (name: string): Promise<string> => {
  const page = await hexie.gets('/o/hexie/firms')
  expect((await hexie.sends(page, '/o/hexie/firms', { name })).status).toBe(303)
  const [{ firmId }] = await context.sql<[{ firmId: number }]>`
    select firm_id from firm where name = ${name}`
  return `firm/${firmId}`
}

it('a firm of the park is there once, and whoever adds it again keeps what was typed', async () => {
  await firm('阳光所')
  const page = await hexie.gets('/o/hexie/firms')
  const again = await hexie.sends(page, '/o/hexie/firms', { name: '阳光所', contact: '李律师' })
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(text.refused.one_firm_per_name)
  expect(again.html).toContain('value="李律师"')
})

it('no more stand in hours than these have positions, also when two are added at once', async () => {
  const { address, pattern } = await duty('1')
  const [one, other] = [await firm('甲所'), await firm('乙所')]
  const page = await hexie.gets(`${address}/standing`)
  const added = await Promise.all(
    [one, other].map(who => hexie.sends(page, `${address}/standing`, { pattern, who })),
  )
  expect(added.map(({ status }) => status).sort()).toEqual([303, 409])
  const full = await stand(address, { pattern, who: other })
  expect(full.status).toBe(409)
  expect(wordsOf(full.html)).toContain(text.refused.no_more_stand_than_positions)
})

it('a person who stands may hold the position, and stands once at a time', async () => {
  const { address, pattern, person, other } = await duty('2')
  const week = await hexie.gets(`${address}/week`)
  await hexie.sends(week, `${address}/week`, { weekdays: ['4'], from: '08:30', until: '11:30' })
  const unfit = await stand(address, { pattern, who: other })
  expect(wordsOf(unfit.html)).toContain(text.refused.who_stands_may_hold_it)
  expect((await stand(address, { pattern, who: person })).status).toBe(303)
  const twice = await stand(address, { pattern, who: person })
  expect(wordsOf(twice.html)).toContain(text.refused.one_stands_once_at_a_time)
  const wrong = await stand(address, { pattern, who: person, since: '2026-12-02', until: '2026-12-01' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('value="2026-12-01"')
})

it('one button renews what ends within six weeks for 13 weeks, and leaves out what others hold by then', async () => {
  const { address, pattern } = await duty('1')
  const [one, other] = [await firm('丙所'), await firm('丁所')]
  expect((await stand(address, { pattern, who: one, until: '2026-12-02' })).status).toBe(303)
  const later = { pattern, who: other, since: '2026-12-03', until: '2026-12-30' }
  expect((await stand(address, later)).status).toBe(303)
  const page = await hexie.gets(`${address}/standing/renewal`)
  expect(wordsOf(page.html)).toContain(text.duties.notRenewed.full)
  expect((await hexie.sends(page, `${address}/standing/renewal`)).status).toBe(303)
  const stands = await context.sql<{ ends: string }[]>`
    select upper(valid) as ends from standing_assignment where duty_pattern_id = ${pattern} order by lower(valid)`
  expect(stands.map(({ ends }) => ends)).toEqual(['2026-12-03', '2027-04-01'])
  expect((await hexie.sends(page, `${address}/standing/renewal`)).status).toBe(409)
})

it('one that ends leaves its position to another', async () => {
  const { address, pattern } = await duty('1')
  const [one, other] = [await firm('戊所'), await firm('己所')]
  await stand(address, { pattern, who: one })
  const [{ standing }] = await context.sql<[{ standing: number }]>`
    select standing_assignment_id as standing from standing_assignment where duty_pattern_id = ${pattern}`
  const page = await hexie.gets(`${address}/standing`)
  const ending = { standing: String(standing), day: '2026-12-10' }
  expect((await hexie.sends(page, `${address}/standing/ending`, ending)).status).toBe(303)
  expect((await stand(address, { pattern, who: other, since: '2026-12-09' })).status).toBe(409)
  expect((await stand(address, { pattern, who: other, since: '2026-12-10' })).status).toBe(303)
  expect(wordsOf((await hexie.gets(address)).html)).toContain('己所')
})

it('another organisation finds none of them', async () => {
  const { address } = await duty('1')
  const elsewhere = address.replace('/o/hexie/', '/o/yujia/')
  for (const rest of ['/standing', '/standing/renewal'])
    expect((await yujia.gets(elsewhere + rest)).status).toBe(404)
})
