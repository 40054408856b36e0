import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openOwnSide, sendsOwn } from '../setup/own-side.ts'
import type { Page } from '../setup/paper-browser.ts'
import { wordsOf } from '../setup/tags.ts'

const { holder, rowOf, auditOf } = await openOwnSide()
const { refused } = textIn('zh-CN')
const CONTACT = '/appointment/contact'

const saysChanged = (page: Page) => {
  expect(page.status).toBe(409)
  expect(wordsOf(page.html)).toContain(refused.appointment_has_changed)
}

it.each([
  ['a number', { phone: '13800000009' }],
  ['a way', { reach_by: 'email', email: 'new@example.org' }],
  ['whose it is', { whose: 'other' }],
  ['hours', { weekday_from: '09:00', weekday_until: '10:00' }],
  ['a word', { cover: '取快递' }],
])('a tab that is older than %s overwrites nothing', async (_what, newer) => {
  const { visitor, partyId } = await holder()
  const stale = await visitor.gets(CONTACT)
  await sendsOwn(visitor, 'contact', newer)
  const before = await rowOf(partyId)

  const answer = await visitor.sends(stale, CONTACT, { cover: '牙科' })
  saysChanged(answer)
  expect(await rowOf(partyId)).toEqual(before)
  expect(await auditOf(partyId)).toHaveLength(1)
  expect((await sendsOwn(visitor, 'contact', { cover: '牙科' })).status).toBe(303)
})

it('the same answers twice are one change and a quiet success', async () => {
  const { visitor, partyId } = await holder()
  const page = await visitor.gets(CONTACT)
  for (const _press of [1, 2]) {
    const { status } = await visitor.sends(page, CONTACT, { reach_by: 'email', email: 'new@example.org' })
    expect(status).toBe(303)
  }
  expect(await auditOf(partyId)).toHaveLength(1)
})

it('what was wrong and is put right is measured by what was shown at first', async () => {
  const { visitor, partyId } = await holder()
  const wrong = await sendsOwn(visitor, 'contact', { phone: '138' })
  expect(wrong.status).toBe(422)
  await sendsOwn(visitor, 'contact', { cover: '取快递' })
  saysChanged(await visitor.sends(wrong, CONTACT, { phone: '13800000009' }))
  saysChanged(await visitor.sends(wrong, CONTACT, { phone: '138' }))
  expect(await rowOf(partyId)).toMatchObject({ coverWord: '取快递' })
})

it('with a fault as well, a form of before an erasure or an end is refused at once', async () => {
  for (const end of ['erasure', 'cancellation']) {
    const { visitor } = await holder()
    const stale = await visitor.gets(CONTACT)
    if (end === 'erasure') await sendsOwn(visitor, 'erasure')
    else await visitor.cancels()
    const answer = await visitor.sends(stale, CONTACT, { phone: '138' })
    saysChanged(answer)
  }
})

it('a word of what was shown that is none of ours is no form', async () => {
  const { visitor, partyId } = await holder()
  for (const shown of ['', 'x', 'x'.repeat(44)])
    expect((await sendsOwn(visitor, 'contact', { shown, cover: '取快递' })).status).toBe(400)
  expect((await sendsOwn(visitor, 'contact', { shown: 'x'.repeat(43), cover: '取快递' })).status).toBe(409)
  expect(await auditOf(partyId)).toEqual([])
})
