import { expect, it } from 'vitest'
import { wishesFrom } from '../../sql/rosters/wishes.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = '秦芒种'`
const { dutyId } = await layDraft(sql, [])
const worker = await signedIn(site, 'worker 秦芒种')
const coordinator = await signedIn(site, 'coordinator of hexie')
const theirs = `/o/hexie/people/${personId}/wishes`
const own = '/me/wishes'
const says = async (answers: Record<string, string>) => worker.sends(await worker.gets(own), own, answers)
const standing = async () =>
  (await wishesFrom(sql, personId, '2026-11-30')).map(({ weekday, day, from, until, kind, dutyId: duty }) =>
    [weekday ?? day, `${from}–${until}`, kind, duty].join(' '),
  )

it('a wish is of a weekday or a day, of a part or of hours, of one duty or of all, and the last said counts', async () => {
  const saturday = { when: '6', part: 'morning', kind: 'avoid' }
  const dayOfCourt = { when: 'day', day: '2026-12-24', part: 'hours', from: '13:30', until: '16:00' }

  for (const wish of [
    saturday,
    { ...dayOfCourt, kind: 'cannot', duty: String(dutyId) },
    { ...saturday, kind: 'prefer' },
    { when: 'day', day: '2027-01-05', part: 'evening', kind: 'cannot' },
  ])
    expect((await says(wish)).status).toBe(303)

  expect(await standing()).toEqual([
    '6 00:00–12:00 prefer ',
    `2026-12-24 13:30–16:00 cannot ${dutyId}`,
    '2027-01-05 18:00–24:00 cannot ',
  ])
})

it('what is not said whole is asked again beside its field, with all that was said', async () => {
  const past = await says({ when: 'day', day: '2026-11-24', part: 'hours', until: '10:00', kind: 'avoid' })

  expect(past.status).toBe(422)
  expect(wordsOf(past.html)).toContain(text.faults.day_is_over)
  expect(past.html).toContain('value="10:00"')
  expect(wordsOf((await says({ when: '1', part: 'evening' })).html)).toContain(text.faults.choose_one)
  const noDay = await says({ when: 'day', part: 'hours', from: '12:00', until: '09:00', kind: 'avoid' })
  expect(wordsOf(noDay.html)).toContain(text.faults.not_a_day)
  expect(wordsOf(noDay.html)).toContain(text.faults.ends_before_it_starts)
})

it('a coordinator enters it for them, which is marked; either takes it back once, and nobody else', async () => {
  const page = await coordinator.gets(theirs)
  const wish = { when: '3', part: 'afternoon', kind: 'prefer' }
  expect((await coordinator.sends(page, theirs, wish)).status).toBe(303)
  const shown = await worker.gets(own)
  expect(wordsOf(shown.html)).toContain(text.staff.filledIn)
  const [{ wishId }] = await sql<[{ wishId: number }]>`select wish_id from wish where weekday = 3`

  const stranger = await signedIn(site, 'worker 林立春')
  const [form] = (await stranger.gets(own)).forms
  const token = form?.fields.find(({ name }) => name === 'token')?.value ?? ''
  expect((await stranger.posts(`${own}/${wishId}/withdrawal`, [['token', token]])).status).toBe(404)
  const takesBack = () => worker.sends(shown, `${own}/${wishId}/withdrawal`)
  expect((await takesBack()).status).toBe(303)
  expect((await takesBack()).status).toBe(404)

  const entries = await sql<{ verb: string; actor: string }[]>`
    select verb, actor from audit_entry where verb like 'wish.%' and about = ${`person/${personId}`} order by entry_id desc limit 2`
  expect(entries.map(({ verb, actor }) => [verb, actor])).toEqual([
    ['wish.take_back', `account/${worker.accountId}`],
    ['wish.enter', `account/${coordinator.accountId}`],
  ])
})
