import request from 'supertest'
import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { handingIn, table } from './hand-in.ts'

const site = await openSite()
const { imports: text, faults, people } = textIn('zh-CN')
const { labels } = people.edit
const hexie = await signedIn(site, 'coordinator of hexie')
const { handsIn, confirms, count } = handingIn(site)

/** '古丽' and the heads, as Chinese Windows writes them. */
const gbk = Buffer.concat([
  Buffer.from([0xc3, 0xfb, 0xd7, 0xd6, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x0d, 0x0a]),
  Buffer.from([0xb9, 0xc5, 0xc0, 0xf6]),
  Buffer.from(',13900001001\r\n'),
])

it.each<[string, string | Buffer]>([
  ['UTF-8', '名字,手机号\n古丽,13900001002\n'],
  ['UTF-8 with its mark and semicolons', '\ufeff名字;手机号\r\n古丽;13900001003\r\n'],
  ['GBK', gbk],
  ['tabs, in English, in another order', 'Telephone\tName\n13900001004\t古丽\n'],
])('a table in %s is understood, and nothing is written until it is confirmed', async (_, file) => {
  const before = await count()
  const { plan, page, done } = await confirms(hexie, 'hexie', file)
  expect(plan).toContain(text.adds(1))
  expect(plan).toContain('古丽')
  expect(await count()).toBe(before + 1)
  expect(wordsOf((await hexie.follows(done)).html)).toContain(text.added(1))
  expect((await hexie.sends(page, /import\/\d+$/)).status).toBe(303)
  expect(await count()).toBe(before + 1)
})

it.each<[string, string | Buffer, keyof typeof faults]>([
  ['UTF-16', Buffer.from('\ufeff名字,手机号\n', 'utf16le'), 'file_in_utf16'],
  ['a workbook', Buffer.from('PK\u0003\u0004\0\0'), 'file_is_no_text'],
  ['neither UTF-8 nor GBK', Buffer.from([0xff, 0x30, 0xff]), 'file_is_no_text'],
  ['no heads', 'a,b\n', 'head_is_missing'],
  ['heads alone', '名字,手机号\n', 'table_is_empty'],
  ['nothing', '', 'file_is_missing'],
  ['more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'file_too_large'],
])('%s is refused with a sentence beside the file', async (_, file, fault) => {
  const { status, html } = await handsIn(hexie, 'hexie', file)
  expect(status).toBe(422)
  expect(wordsOf(html)).toContain(faults[fault])
})

it('each line that is wrong is told with its number in the file, and none of them is written', async () => {
  const before = await count()
  const { status, html } = await handsIn(
    hexie,
    'hexie',
    [
      '名字,手机号,邮箱,资质,从哪天起有效,最后一天,备注',
      '"甲\n乙",139,,,,,',
      '丙,13900002001,,律师,2026-13-01,,',
      '丁,13900002002,,家庭教育指导师,2026/1/1,2025年1月1日,',
      '',
      '戊,,,,,,',
      '己,13900002003,,,,,,,多',
      '庚,13900002003,,,,,',
      '辛,13900002003,,,,,',
      '壬,13900002004,"未完',
    ].join('\r\n'),
  )
  const words = wordsOf(html)
  expect(status).toBe(422)
  const told: [number, string | null, keyof typeof faults][] = [
    [1, '备注', 'unknown_column'],
    [2, labels.phone, 'mobile_number'],
    [4, labels.qualification, 'no_such_qualification'],
    [4, labels.since, 'not_a_day'],
    [5, labels.until, 'before_it_begins'],
    [7, labels.phone, 'some_contact'],
    [8, null, 'more_cells_than_heads'],
    [10, null, 'other_than_before'],
    [11, null, 'broken_quotes'],
  ]
  for (const [line, what, fault] of told) expect(words).toContain(text.lineFault(line, what, faults[fault]))
  expect(words).toContain(text.faultsHeading(told.length))
  expect(await count()).toBe(before)
})

it('a pasted table does as well, and is kept when something is wrong in it', async () => {
  const { status, html } = await handsIn(hexie, 'hexie', '', { pasted: '名字\t手机号\n甲\t1390' })
  expect(status).toBe(422)
  expect(html).toMatch(/<textarea[^>]*>名字\t手机号\r?\n甲\t1390<\/textarea>/)
  const known = await handsIn(hexie, 'hexie', '', { pasted: '名字\t手机号\n贴来的\t13900005001' })
  expect(wordsOf((await hexie.follows(known)).html)).toContain('贴来的')
})

it('only this form takes a file, and only with a second factor given just now', async () => {
  const elsewhere = await request(site.origin)
    .post('/o/hexie/people/new')
    .set({ Cookie: hexie.sent(), 'Sec-Fetch-Site': 'same-origin' })
    .attach('file', Buffer.from('a'), 'a.csv')
  expect(elsewhere.status).toBe(415)
  site.setClock('2026-11-25T09:11')
  const late = await handsIn(hexie, 'hexie', table('甲,13900006001,'))
  expect(late.headers.location).toBe('/second-factor')
})
