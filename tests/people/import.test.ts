import request from 'supertest'
import { expect, it } from 'vitest'
import { writeCsv } from '../../server/people/write-csv.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { type Browser, handIn } from './hand-in.ts'

const site = await openSite()
const { sql, origin } = site
const { imports: text, faults, people } = textIn('zh-CN')
const { labels } = people.edit
const hexie = await signedIn(site, 'coordinator of hexie')
const nvlvshi = await signedIn(site, 'coordinator of nvlvshi')
const handsIn = (browser: Browser, slug: string, file: string | Buffer, fields?: Record<string, string>) =>
  handIn(site, browser, slug, { file, fields })

const count = async () => {
  const [{ people }] = await sql<[{ people: number }]>`select count(*)::int as people from person`
  return people
}

const confirms = async (browser: Browser, slug: string, file: string | Buffer) => {
  const plan = await browser.follows(await handsIn(browser, slug, file))
  const done = await browser.sends(plan, /import\/\d+$/)
  return { plan: wordsOf(plan.html), page: plan, done }
}
const table = (...rows: string[]) => `名字,手机号,邮箱\n${rows.join('\n')}\n`
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

it('what was taken away is known when it is brought back, formulas and several certificates too', async () => {
  const rows = [
    [
      '=1+1',
      '13900003001',
      '',
      '@家乡话',
      '0.5',
      people.standings.paused,
      'mediator',
      '-1',
      '+局',
      '2026/1/1',
      '',
    ],
    [
      '=1+1',
      '13900003001',
      '',
      '@家乡话',
      '0.5',
      people.standings.paused,
      'counsellor',
      "'=2",
      '',
      '2026年1月1日',
      '2027-01-01',
    ],
  ]
  const heads = [
    'name',
    'phone',
    'email',
    'languages',
    'share',
    'standing',
    'qualification',
    'number',
    'issuer',
    'since',
    'until',
  ] as const
  const file = writeCsv([heads.map(head => labels[head]), ...rows])
  await confirms(hexie, 'hexie', file)
  const [person] = await sql`
    select name, phone, languages, standing, share::float8 as share,
      (select array_agg(number order by number) from held_qualification where person_id = person.person_id) as numbers
    from person join affiliation using (person_id) where phone = '+8613900003001'`
  expect(person).toEqual({
    ...{ name: '=1+1', phone: '+8613900003001', languages: ['@家乡话'], standing: 'paused', share: 0.5 },
    numbers: ["'=2", '-1'],
  })
  const away = (await hexie.gets('/o/hexie/people.csv')).html
  expect(away).toContain("\r\n'=1+1,'+8613900003001")
  expect(away).toContain(",''=2,")
  const before = await count()
  const back = await hexie.follows(await handsIn(hexie, 'hexie', away))
  expect(wordsOf(back.html)).toContain(text.nothing)
  expect(await count()).toBe(before)
})

it('whoever is known is never written over: here they stay, of another organisation they join under their own name', async () => {
  const [{ phone, email, personId }] = await sql<[{ phone: string; email: string; personId: number }]>`
    select phone, email, person_id from person where name = '林立春'`
  const account = () => sql`select email, phone from account where person_id = ${personId}`
  const before = await account()
  const wrong = await handsIn(hexie, 'hexie', table(`别人,${phone},`))
  expect(wordsOf(wrong.html)).toContain(text.lineFault(2, null, faults.known_by_another_name))

  const { plan } = await confirms(hexie, 'hexie', table(`林立春,${phone},mine@example.org`))
  expect(plan).toContain(text.joins(1))
  const [row] = await sql`
    select phone, email, (select count(*)::int from affiliation where person_id = person.person_id) as belongs
    from person where person_id = ${personId}`
  expect(row).toEqual({ phone, email, belongs: 2 })
  expect(await account()).toEqual(before)
  const again = await hexie.follows(await handsIn(hexie, 'hexie', table(`林　立春,${phone},`)))
  expect(wordsOf(again.html)).toContain(text.stays(1))
})

it('somebody who came meanwhile is told before anything is written, and nobody else sees what was handed in', async () => {
  const handed = await handsIn(hexie, 'hexie', table('新来的,13900004001,'))
  const plan = await hexie.follows(handed)
  expect((await nvlvshi.gets(String(handed.headers.location).replace('hexie', 'nvlvshi'))).status).toBe(404)
  await confirms(nvlvshi, 'nvlvshi', table('新来的,13900004001,'))
  const late = await hexie.sends(plan, /import\/\d+$/)
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(text.joins(1))
  expect((await hexie.sends(late, /import\/\d+$/)).status).toBe(303)
})

it('the same confirmed at once by two writes once', async () => {
  const plan = await hexie.follows(
    await handsIn(hexie, 'hexie', table('一次,13900004002,', '二次,13900004003,')),
  )
  const before = await count()
  const both = await Promise.all([1, 2].map(() => hexie.sends(plan, /import\/\d+$/)))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await count()).toBe(before + 2)
})

it('five thousand people are brought in at once, more are refused', async () => {
  const lines = Array.from(
    { length: 5001 },
    (_, n) => `人${n},159${String(n).padStart(8, '0')},p${n}@example.org`,
  )
  const before = await count()
  const tooMany = await handsIn(hexie, 'hexie', table(...lines))
  expect(wordsOf(tooMany.html)).toContain(faults.too_many_people)
  const { plan } = await confirms(hexie, 'hexie', table(...lines.slice(1)))
  expect(plan).toContain(text.adds(5000))
  expect(await count()).toBe(before + 5000)
  const [entries] = await sql`
    select count(*) filter (where verb = 'people.import' and (detail->>'added')::int = 5000)::int as imports,
      count(*) filter (where verb = 'person.add')::int >= 5000 as added
    from audit_entry`
  expect(entries).toEqual({ imports: 1, added: true })
})

it('a pasted table does as well, and is kept when something is wrong in it', async () => {
  const { status, html } = await handsIn(hexie, 'hexie', '', { pasted: '名字\t手机号\n甲\t1390' })
  expect(status).toBe(422)
  expect(html).toMatch(/<textarea[^>]*>名字\t手机号\r?\n甲\t1390<\/textarea>/)
  const known = await handsIn(hexie, 'hexie', '', { pasted: '名字\t手机号\n贴来的\t13900005001' })
  expect(wordsOf((await hexie.follows(known)).html)).toContain('贴来的')
})

it('only this form takes a file, and only with a second factor given just now', async () => {
  const elsewhere = await request(origin)
    .post('/o/hexie/people/new')
    .set({ Cookie: hexie.sent(), 'Sec-Fetch-Site': 'same-origin' })
    .attach('file', Buffer.from('a'), 'a.csv')
  expect(elsewhere.status).toBe(415)
  site.setClock('2026-11-25T09:11')
  const late = await handsIn(hexie, 'hexie', table('甲,13900006001,'))
  expect(late.headers.location).toBe('/second-factor')
})
