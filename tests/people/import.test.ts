import { expect, it } from 'vitest'
import { writeCsv } from '../../server/people/write-csv.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { handingIn, table } from './hand-in.ts'

const site = await openSite()
const { sql } = site
const { imports: text, faults, people } = textIn('zh-CN')
const { labels } = people.edit
const hexie = await signedIn(site, 'coordinator of hexie')
const nvlvshi = await signedIn(site, 'coordinator of nvlvshi')
const { handsIn, confirms, count } = handingIn(site)

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
