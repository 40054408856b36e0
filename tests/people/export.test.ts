import { expect, it } from 'vitest'
import { writeCsv } from '../../server/people/write-csv.ts'
import { textIn } from '../../views/text/text.ts'
import { ask } from '../setup/ask.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { sql } = site
const { labels } = textIn('zh-CN').people.edit

it.each([
  '=1+1',
  '+8613800000001',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  "'=1",
])('nothing that a table program reads as a formula leaves as one: %j (security.md 28)', text => {
  expect(writeCsv([[text]])).toMatch(/^\ufeff"?'/)
})

it('commas, quotes and ends of lines stay inside their cell', () => {
  expect(writeCsv([['a,b', 'c"d', 'e\nf', 'g']])).toBe('\ufeff"a,b","c""d","e\nf",g\r\n')
})

it('a coordinator takes own people away as a table, which is in the audit', async () => {
  const hexie = await signedIn(site, 'coordinator of hexie')
  await sql`update person set name = '=cmd' where name = '郑小满'`

  const { status, headers, html } = await hexie.gets('/o/hexie/people.csv')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe('attachment; filename=people.csv')
  expect(html.split('\r\n')[0]).toContain(labels.name)
  expect(html).toContain("\r\n'=cmd,'+86")
  expect(html).not.toContain('林立春')
  const [entry] = await sql`select actor from audit_entry where verb = 'people.export'`
  expect(entry).toEqual({ actor: `account/${hexie.accountId}` })
})

it('who leaves and is to come back is one row, and a look at the head of the table is no export', async () => {
  const hexie = await signedIn(site, 'coordinator of hexie')
  await sql`
    with left_soon as (
      update affiliation set during = daterange(lower(during), '2026-12-01')
      where person_id = (select person_id from person where name = '方白露') returning person_id, organisation_id)
    insert into affiliation (person_id, organisation_id, during)
    select person_id, organisation_id, daterange('2026-12-20', null) from left_soon`
  const exports = () => sql`select at from audit_entry where verb = 'people.export'`
  const before = await exports()
  const head = await ask(site.origin, {
    ...{ method: 'HEAD', address: '/o/hexie/people.csv', headers: { Cookie: hexie.sent() } },
  })
  expect(head.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(await exports()).toEqual(before)
  const phones = (await hexie.gets('/o/hexie/people.csv')).html.match(/\r\n方白露,/g)
  const [{ held }] = await sql<[{ held: number }]>`
    select count(*)::int as held from held_qualification join person using (person_id) where name = '方白露'`
  expect(phones).toHaveLength(held)
})

it('without a second factor given just now nothing leaves', async () => {
  const hexie = await signedIn(site, 'coordinator of hexie')
  site.setClock('2026-11-25T09:11')
  expect((await hexie.gets('/o/hexie/people.csv')).headers.location).toMatch(/^\/second-factor\?to=/)
})
