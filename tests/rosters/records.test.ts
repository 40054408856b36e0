import { beforeAll, describe, expect, it } from 'vitest'
import { recordCodeIn } from '../../server/rosters/record-code.ts'
import { linesOnSheet } from '../../server/rosters/record-rules.ts'
import { textIn } from '../../views/text/text.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, origin } = site
const duty = await dutyOf(site.context, 'hexie', '林立春')
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 林立春')
const { records: text, volunteerHours, refused } = textIn('zh-CN')
const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = '林立春'`
const issuing = `/o/hexie/people/${personId}/record`
const period = { from: '2026-11-01', until: '2026-11-30' }

const issue = async (days = period) => coordinator.sends(await coordinator.gets(issuing), issuing, days)
const codeIn = (location: string | undefined) => location?.split('/').at(-1) ?? ''
const checks = (code: string) => visitorOf(origin).gets(`/records/${code}`)

beforeAll(async () => {
  await sql`update organisation set responsible = '周敏', contact = '0573-0000 0000' where slug = 'hexie'`
})

describe('a record of service (R48)', () => {
  it('says who did what for whom, how long, who answers for it, its number and its code; anybody checks it by that', async () => {
    const { status, headers } = await issue()
    expect(status).toBe(303)
    const code = codeIn(headers.location)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
    const sheet = wordsOf((await coordinator.gets(headers.location ?? '')).html)
    for (const said of [
      '林立春',
      '窗口值班',
      volunteerHours.inHours(120),
      '周敏',
      '0573-0000 0000',
      '2026-0001',
    ])
      expect(sheet).toContain(said)
    expect(sheet).toContain(text.record)
    expect((await worker.gets(`/me/records/${code}`)).status).toBe(200)
    expect(wordsOf((await worker.gets('/me/hours')).html)).toContain(text.numberOf('2026-0001'))

    const checked = await checks(`${code.slice(0, 4).toLowerCase()}%20${code.slice(4)}`)
    expect(checked.status).toBe(200)
    expect(wordsOf(checked.html)).toContain(text.genuine)
    expect(wordsOf(checked.html)).toContain('林 **')
    for (const hidden of ['林立春', '周敏', '窗口值班']) expect(checked.html).not.toContain(hidden)
  })

  it('is numbered by its organisation, each once however many are issued at a time', async () => {
    const page = await coordinator.gets(issuing)
    const pressed = await Promise.all([1, 2, 3].map(() => coordinator.sends(page, issuing, period)))
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 409, 409])
    const numbers = await sql<{ number: string }[]>`
      select number from service_record where number like '2026-%' order by number`
    expect(numbers.map(({ number }) => number)).toEqual(['2026-0001', '2026-0002'])
  })

  it('is none any more once it is revoked, or once what it counts was corrected', async () => {
    const revoked = (await issue()).headers.location ?? ''
    const page = await coordinator.gets(revoked)
    await coordinator.sends(page, `${revoked}/revocation`)
    expect(wordsOf((await checks(codeIn(revoked))).html)).toContain(text.notNow)

    const corrected = codeIn((await issue()).headers.location)
    expect(wordsOf((await checks(corrected)).html)).toContain(text.genuine)
    site.setClock('2026-11-25T10:00')
    await sql`
      insert into volunteer_minutes (person_id, organisation_id, on_day, minutes, duty_id, source, corrects, because, entered_at)
      select person_id, organisation_id, on_day, -20, duty_id, 'correction/x', entry_id, 'left_early', '2026-11-25 09:30+08'
      from volunteer_minutes where entry_id = ${duty.entry}`
    const answer = await checks(corrected)
    expect([wordsOf(answer.html).includes(text.notNow), answer.html.includes('林')]).toEqual([true, false])
    // The paper still says what it said on its day.
    expect(wordsOf((await worker.gets(`/me/records/${corrected}`)).html)).toContain(
      volunteerHours.inHours(120),
    )
  })

  it('is not there by a code that is unknown or none, with one answer', async () => {
    const answers = await Promise.all(['7Q4M20WK', 'none', '%E5%A5%B3', 'x'.repeat(60)].map(checks))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    for (const { html } of answers) expect(wordsOf(html)).toContain(text.unknown)
    const { status, headers } = await visitorOf(origin).gets('/records?code=%EF%BC%97q4m-20wk')
    expect([status, headers.location]).toEqual([303, '/records/7Q4M20WK'])
    expect(recordCodeIn('7Q4M 20W')).toBeNull()
  })

  it('is not issued for days without minutes, nor before somebody answers for it', async () => {
    const none = await issue({ from: '2025-01-01', until: '2025-02-01' })
    expect([none.status, wordsOf(none.html).includes(refused.a_record_has_minutes)]).toEqual([422, true])
    const page = await coordinator.gets(issuing)
    await sql`update organisation set contact = null where slug = 'hexie'`
    expect((await coordinator.sends(page, issuing, period)).status).toBe(409)
    expect(wordsOf((await coordinator.gets(issuing)).html)).toContain(text.whoAnswers)
  })

  it('is 证明 only when it was issued after its organisation joined the national system', async () => {
    await sql`update organisation set contact = '电话', joined_national_system = true where slug = 'hexie'`
    const { headers } = await issue()
    expect(wordsOf((await coordinator.gets(headers.location ?? '')).html)).toContain(text.proof)
    expect(wordsOf((await worker.gets(`/me/records/${duty.record}`)).html)).not.toContain(text.proof)
  })

  it('fits one sheet: many days are told by month', () => {
    const lines = Array.from({ length: 60 }, (_, n) => ({
      ...{ onDay: `2026-0${1 + (n % 6)}-0${1 + (n % 9)}`, minutes: 10, nameZh: '值班', nameEn: 'Duty' },
    }))
    const told = linesOnSheet(lines)
    expect([told.length, told.reduce((sum, { minutes }) => sum + minutes, 0)]).toEqual([6, 600])
  })
})
