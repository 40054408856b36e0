import { describe, expect, it } from 'vitest'
import { correctHours } from '../../server/rosters/correct-hours.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { textIn } from '../../views/text/text.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { tagsOf, wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const duty = await dutyOf(context, 'hexie', '林立春')
const other = await dutyOf(context, 'yujia', '林立春')
const coordinator = await signedIn(site, 'coordinator of hexie')
const stranger = await signedIn(site, 'coordinator of yujia')
const { volunteerHours: text, refused, faults } = textIn('zh-CN')
const entry = `/o/hexie/hours/${duty.entry}`

const corrections = () =>
  sql`select minutes, because, on_day, source like 'correction/%' as named from volunteer_minutes where corrects = ${duty.entry}
    order by entry_id`
const cells = (html: string) => tagsOf(html).filter(({ name, closes }) => name === 'td' && !closes)
const says = (html: string, cell: string) => cells(html).some(({ text }) => text === cell)

describe('hours', () => {
  it('are shown to whoever gave them, by organisation and month, and to nobody of another organisation', async () => {
    const worker = await signedIn(site, 'worker 林立春')
    const own = await worker.gets('/me/hours')
    expect(wordsOf(own.html)).toContain(`${text.own.hours(240)} ${text.own.unit}`)
    const theirs = await coordinator.gets('/o/hexie/hours')
    expect([theirs.status, says(theirs.html, '120'), says(theirs.html, '240')]).toEqual([200, true, false])
    expect((await stranger.gets('/o/hexie/hours')).status).toBe(404)
    expect((await stranger.gets(`/o/yujia/hours/${duty.entry}`)).status).toBe(404)
    expect((await coordinator.gets('/o/hexie/hours?from=2026-12-01&until=2026-11-01')).status).toBe(422)
  })

  it('are corrected by a second entry, with a reason, and never changed', async () => {
    const page = await coordinator.gets(entry)
    const wrong = await coordinator.sends(page, entry, { minutes: '1000' })
    expect(wrong.status).toBe(422)
    expect(wordsOf(wrong.html)).toContain(faults.choose_one)
    expect(wrong.html).toContain('value="1000"')
    const same = await coordinator.sends(page, entry, { minutes: '120', because: 'other' })
    expect([same.status, wordsOf(same.html).includes(refused.a_correction_changes_something)]).toEqual([
      422,
      true,
    ])

    const done = await coordinator.sends(page, entry, { minutes: '90', because: 'left_early' })
    expect([done.status, done.headers.location]).toEqual([303, `${entry}?done=corrected`])
    expect(await corrections()).toEqual([
      { minutes: -30, because: 'left_early', onDay: '2026-11-23', named: true },
    ])
    // Whoever still has the page of before is told what stands now.
    const late = await coordinator.sends(page, entry, { minutes: '60', because: 'other' })
    expect([late.status, wordsOf(late.html).includes(text.inHours(90))]).toEqual([409, true])
    const [{ minutes }] = await sql<[{ minutes: number }]>`
      select minutes from volunteer_minutes where entry_id = ${duty.entry}`
    expect(minutes).toBe(120)
    expect(says((await coordinator.gets('/o/hexie/hours')).html, '90')).toBe(true)
  })

  it('corrected by two at once are corrected by one of them', async () => {
    const [organisation] = await sql`select organisation_id, slug from organisation where slug = 'hexie'`
    const who = { accountId: coordinator.accountId, organisation } as unknown as Coordinator
    const [{ personId, stands }] = await sql<[{ personId: number; stands: number }]>`
      select min(person_id) as person_id, sum(minutes)::int as stands from volunteer_minutes
      where entry_id = ${duty.entry} or corrects = ${duty.entry}`
    const counted = { entryId: duty.entry, personId }
    const before = (await corrections()).length
    const done = await Promise.allSettled(
      [1, 2, 3].map(minutes => correctHours(context, who, counted, { minutes, because: 'other', stands })),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await corrections()).length).toBe(before + 1)
  })

  it('are taken away as they stand, in the columns that the State asks for, and the audit says so', async () => {
    await sql`update duty set name_zh = '=1+1' where duty_id = ${duty.dutyId}`
    const { html, headers, status } = await coordinator.gets('/o/hexie/hours.csv')
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    const [head, line, ...rest] = html.replace('\ufeff', '').split('\r\n')
    expect([head, rest]).toEqual([text.columns.join(','), ['']])
    expect(line).toMatch(/^林立春,,'=1\+1,2026-11-23,[123],/)
    const written = await sql`select about from audit_entry where verb = 'hours.export'`
    expect(written).toHaveLength(1)
    expect(other.entry).not.toBe(duty.entry)
  })

  it('are taken away with a second factor given just now alone', async () => {
    await sql`update session set second_factor_at = second_factor_at - interval '11 minutes'`
    const { status, headers } = await coordinator.gets('/o/hexie/hours.csv')
    expect([status, headers.location]).toEqual([303, '/second-factor?to=%2Fo%2Fhexie%2Fhours.csv'])
  })
})
