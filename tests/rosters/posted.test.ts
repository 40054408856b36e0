import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { layDraft } from './lay-draft.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN').replies
const coordinator = await signedIn(site, 'coordinator of hexie')
const morning = { from: '08:30', until: '11:30' }
const { rosterId } = await layDraft(sql, [
  { day: '2026-12-02', ...morning, people: ['秦芒种', null, null] },
  { day: '2026-12-05', from: '09:00', until: '11:30', people: ['魏小暑'] },
  { day: '2026-12-07', from: '18:30', until: '20:30', people: [null] },
])
await sql`update shift_position set qualifications = '{lawyer}' where shift_id = (select max(shift_id) from shift)`
const at = (rest: string) => coordinator.gets(`/o/hexie/rosters/${rosterId}${rest}`)
const textsIn = (html: string) =>
  [...html.matchAll(/<textarea id="[a-z]+-text"[^>]*>([^<]*)<\/textarea>/g)].map(([, words = '']) =>
    words.trim().split('\n'),
  )

it('what a roster lacks goes to a group as numbered lines, and the whole as a line a shift', async () => {
  const [gaps = [], whole = []] = textsIn((await at('/replies')).html)

  expect(gaps).toEqual([
    text.group.lacking('前台值班', 3),
    '① 12月2日 周三 08:30 – 11:30 值班的人 2 位',
    '② 12月7日 周一 18:30 – 20:30 律师',
    text.group.answerWith(['①', '②']),
  ])
  expect(whole).toEqual([
    text.group.whole('前台值班', '11月30日 周一', '12月27日 周日'),
    '12月2日 周三 08:30 – 11:30：秦芒种、缺值班的人、缺值班的人',
    '12月5日 周六 09:00 – 11:30：魏小暑',
    '12月7日 周一 18:30 – 20:30：缺律师',
  ])
})

it('a roster is posted week by week, with names or with posts alone', async () => {
  const first = wordsOf((await at('/print?week=2026-11-30')).html)
  expect(first).toContain('秦芒种')
  expect(first).toContain(text.group.lacks(text.anybody))
  expect(first).not.toContain('18:30')
  expect(wordsOf((await at('/print?week=2026-12-07')).html)).toContain(text.group.lacks('律师'))

  const posts = wordsOf((await at('/print?week=2026-11-30&only=posts')).html)
  expect(posts).toContain(text.anybody)
  expect(posts).not.toMatch(/秦芒种|魏小暑/)
  // What is no week of it is answered as if none had been asked for.
  expect(wordsOf((await at('/print?week=soon')).html)).toContain('秦芒种')
})
