import { describe, expect, it } from 'vitest'
import { bare } from '../setup/bare.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'
import { asks, FILE, holderAt, PAGE } from './ask-for-entry.ts'

const { sql, origin, keyOf } = await openSite()
const holder = () => holderAt(origin)

describe('whoever does not hold the passcode', () => {
  const withLink = async () => {
    const { visitor, reference } = await holder()
    await asks(visitor)
    const other = visitorOf(origin)
    await other.opensLink(reference, await keyOf(reference))
    return { other, visitor }
  }
  const bareOf = (
    { status, headers, html }: { status: number; headers: object; html: string },
    address: string,
  ) => bare({ status, headers: headers as never, html }, address)

  it('is led to where it is asked for, and finds file and form as absent as anything', async () => {
    const { other } = await withLink()
    const page = await other.gets(PAGE)
    expect([page.status, page.headers.location]).toEqual([303, '/appointment/passcode'])
    expect(bareOf(await other.gets(FILE), FILE)).toEqual(bareOf(await other.gets('/nowhere'), '/nowhere'))
    const sent = await other.posts(PAGE, [['wanted', 'yes']])
    expect(sent.status).toBe(404)
  })

  it('is not told on the page of a cancelled hour that it may stand in a calendar', async () => {
    const { other, visitor } = await withLink()
    await visitor.cancels()
    const says = async (one: Visitor) => wordsOf((await one.gets('/appointment')).html)
    expect(await says(visitor)).toContain('放进过日历的')
    expect(await says(other)).toContain('已取消')
    expect(await says(other)).not.toContain('日历')
  })
})

describe('a form', () => {
  it.each([
    ['of another appointment', { party: '999999' }],
    ['that was shown before a change', { sequence: '7' }],
  ])('%s changes nothing and says so', async (_, wrong) => {
    const { visitor, reference } = await holder()
    const page = await visitor.gets(PAGE)
    const [form] = page.forms.filter(({ action }) => action === PAGE)
    const entries = (form?.fields ?? []).filter(({ ticked }) => ticked)
    const sent = Object.entries({
      ...Object.fromEntries(entries.map(({ name, value }) => [name, value])),
      ...wrong,
    })

    expect((await visitor.posts(PAGE, sent)).status).toBe(409)
    expect(await sql`select calendar_wanted from party where reference = ${reference}`).toEqual([
      { calendarWanted: false },
    ])
  })

  it('for an hour that is off is refused, and its page leads back', async () => {
    const { visitor } = await holder()
    const page = await visitor.gets(PAGE)
    await visitor.cancels()
    expect((await visitor.sends(page, PAGE)).status).toBe(409)
    expect((await visitor.gets(PAGE)).headers.location).toBe('/appointment')
  })

  it('offers mails with it to whoever is reached by mail, and writes that for nobody else', async () => {
    const { visitor, reference } = await holder()
    const page = await visitor.gets(PAGE)
    expect(page.html).not.toContain('value="mail"')
    const [form] = page.forms.filter(({ action }) => action === PAGE)
    const entries = (form?.fields ?? [])
      .filter(({ ticked }) => ticked)
      .map(({ name, value }) => [name, value] as const)
    await visitor.posts(PAGE, [...entries, ['also', 'mail']])
    expect(
      await sql`select calendar_wanted, calendar_by_mail from party where reference = ${reference}`,
    ).toEqual([{ calendarWanted: true, calendarByMail: false }])
  })
})
