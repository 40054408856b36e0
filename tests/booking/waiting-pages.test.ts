import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { referenceOn, visitorOf } from '../setup/visitor.ts'
import { openWaits } from './open-waits.ts'

const { site, sql, origin, address, waits, leaves } = await openWaits()
const { waiting: text } = textIn('zh-CN')

it('somebody who begins to wait is shown their reference and what comes next; the same form again is the same entry (R11)', async () => {
  const { visitor, form, answer, page, reference } = await waits()
  expect([answer.status, answer.headers.location]).toEqual([303, '/waiting'])
  expect(wordsOf(page.html)).toContain(text.waits)
  const { called, phone, passcode } = visitor.canary
  const again = await visitor.sends(form, `/t/${address}/waiting`, {
    called,
    reach_by: 'sms',
    phone,
    passcode,
  })
  expect(referenceOn(await visitor.follows(again))).toBe(reference)
  const entries = await sql`select 1 from waiting_entry`
  expect(entries).toHaveLength(1)
  await leaves(visitor)
})

it('what is open of it is closed by its own button, and by the exit (R66)', async () => {
  const { visitor } = await waits()
  const page = await visitor.gets('/waiting')
  expect((await visitor.sends(page, '/appointment/closing')).status).toBe(303)
  expect((await visitor.gets('/waiting')).status).toBe(404)
  const open = await sql`select 1 from waiting_session`
  expect(open).toHaveLength(0)

  const other = await waits()
  const answer = await other.visitor.gets('/exit')
  const given = [answer.headers['set-cookie'] ?? []].flat()
  expect(given.some(cookie => /waiting=;/.test(cookie))).toBe(true)
  await sql`update waiting_entry set state = 'left' where state = 'waiting'`
})

it('whose days are over reads that nothing came up, and what to do; nobody waits for them any more', async () => {
  const { visitor, reference } = await waits()
  await sql`update waiting_entry set wanted = '[2026-11-20,2026-11-25)' where reference = ${reference}`
  const page = await visitor.gets('/waiting')
  expect(page.html).toContain(`href="/t/${address}"`)
  expect(wordsOf(page.html)).toContain(text.inVain)
  const coordinator = await signedIn(site, 'coordinator of hexie')
  expect(wordsOf((await coordinator.gets('/o/hexie/waiting')).html)).toContain(text.list.none)
  await leaves(visitor)
})

it('what cannot be told or reached is asked again, with everything typed (422)', async () => {
  const visitor = visitorOf(origin)
  const form = await visitor.gets(`/t/${address}/waiting`)
  const answer = await visitor.sends(form, `/t/${address}/waiting`, {
    ...{ called: '小林', passcode: '12', until: '2031-01-01', part: ['weekday_evening'] },
  })
  expect(answer.status).toBe(422)
  const { faults } = textIn('zh-CN')
  for (const name of ['choose_how_to_be_told', 'four_digits', 'day_out_of_reach'] as const)
    expect(wordsOf(answer.html)).toContain(faults[name])
  expect(answer.html).toContain('小林')
})

it('by reference and passcode it is found as an appointment is, while it waits', async () => {
  const { visitor, reference } = await waits()
  const found = await visitorOf(origin).finds(reference, visitor.canary.passcode)
  expect([found.status, found.headers.location]).toEqual([303, '/waiting'])
  const { status } = await visitorOf(origin).finds(reference, '0000')
  expect(status).toBe(422)
  await leaves(visitor)
  expect((await visitorOf(origin).finds(reference, visitor.canary.passcode)).status).toBe(422)
})
