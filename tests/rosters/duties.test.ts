import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const text = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')
const yujia = await signedIn(site, 'coordinator of yujia')

const add = async (name: string): Promise<string> => {
  const page = await hexie.gets('/o/hexie/duties/new')
  const added = await hexie.sends(page, '/o/hexie/duties', { name_zh: name, name_en: 'Duty', at: 'place/1' })
  expect(added.status).toBe(303)
  return String(added.headers.location).replace(/\/week$/, '')
}
const hours = (address: string, answers: Record<string, string | string[]>) =>
  hexie
    .gets(`${address}/week`)
    .then(page => hexie.sends(page, `${address}/week`, { from: '08:30', until: '11:30', ...answers }))

it('a duty is added, given a week, and shown with whom it asks for', async () => {
  const duty = await add('窗口值班')
  const added = await hours(duty, { weekdays: ['1', '3'], qualifications: ['lawyer'], positions: '2' })
  expect(added.status).toBe(303)
  const words = wordsOf((await hexie.gets(duty)).html)
  expect(words).toContain('窗口值班')
  expect(words).toContain(text.duties.positions(2))
  expect(wordsOf((await hexie.gets('/o/hexie/rosters')).html)).toContain('窗口值班')
})

it('rows of equal hours are one shift, hours that overlap otherwise are refused, and nothing typed is lost', async () => {
  const duty = await add('同时')
  expect((await hours(duty, { weekdays: ['1'], qualifications: ['lawyer'] })).status).toBe(303)
  expect((await hours(duty, { weekdays: ['1'], qualifications: ['mediator'] })).status).toBe(303)
  const refused = await hours(duty, { weekdays: ['1', '2'], from: '09:00', until: '12:00' })
  expect(refused.status).toBe(409)
  expect(wordsOf(refused.html)).toContain(text.refused.patterns_of_a_duty_do_not_overlap)
  expect(refused.html).toContain('value="09:00"')
  expect((await hours(duty, { weekdays: ['2'], from: '09:00', until: '12:00' })).status).toBe(303)
})

it('what is missing or wrong is said beside its field', async () => {
  const page = await hexie.gets('/o/hexie/duties/new')
  const none = await hexie.sends(page, '/o/hexie/duties', { name_zh: '', name_en: 'Duty', at: '' })
  expect(none.status).toBe(422)
  expect(none.html).toContain('value="Duty"')
  const duty = await add('错时段')
  const wrong = await hours(duty, { weekdays: [], from: '11:00', until: '09:00', positions: '21' })
  expect(wrong.status).toBe(422)
  expect(wordsOf(wrong.html)).toContain(text.faults.a_number_in_range)
})

it('of two who change a duty at once one wins, and the other is told what stands', async () => {
  const duty = await add('两人改')
  const [one, other] = [await hexie.gets(`${duty}/edit`), await hexie.gets(`${duty}/edit`)]
  const saved = await Promise.all([
    hexie.sends(one, `${duty}/edit`, { name_zh: '甲改' }),
    hexie.sends(other, `${duty}/edit`, { name_zh: '乙改' }),
  ])
  expect(saved.map(({ status }) => status).sort()).toEqual([303, 409])
  const lost = saved.find(({ status }) => status === 409)
  expect(lost?.html).toMatch(/value="[甲乙]改"/)
})

it('hours end from a day on, what was to begin later goes with them, and a duty that ended says so', async () => {
  const duty = await add('停掉')
  await hours(duty, { weekdays: ['5'], since: '2026-12-10' })
  await hours(duty, { weekdays: ['4'] })
  const page = await hexie.gets(`${duty}/week`)
  expect((await hexie.sends(page, `${duty}/ending`, { day: '2026-12-01' })).status).toBe(303)
  const words = wordsOf((await hexie.gets(duty)).html)
  expect(words).toContain('12月1日')
  expect(words).not.toContain('周五')
  expect(words).toContain('周四')
})

it('another organisation finds none of them', async () => {
  const duty = await add('自家的')
  const elsewhere = duty.replace('/o/hexie/', '/o/yujia/')
  for (const rest of ['', '/edit', '/week']) expect((await yujia.gets(elsewhere + rest)).status).toBe(404)
})
