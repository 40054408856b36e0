import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { pastAppointments } from '../setup/past-appointments.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { opening, tagsOf, wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const hexie = await signedIn(site, 'coordinator of hexie')
const { statistics: text, faults } = textIn('zh-CN')
const ADDRESS = '/o/hexie/statistics'

const kept = (
  code: string,
  day: string,
  states: Parameters<typeof pastAppointments>[1]['states'],
  wait = 3,
) => pastAppointments(context, { code, day, states, wait })

/** The cells of a page's tables, line by line, each as it reads. */
const linesOf = (html: string) =>
  html.split('<tr>').map(line =>
    tagsOf(line)
      .filter(({ name, closes }) => (name === 'td' || name === 'th') && !closes)
      .map(tag => tag.text),
  )
const tilesOf = (html: string) => {
  const [terms, numbers] = [opening(tagsOf(html), 'dt'), opening(tagsOf(html), 'dd')]
  return Object.fromEntries(terms.map((term, n) => [term.text, numbers[n]?.text]))
}
const typedIn = (html: string, id: string) =>
  opening(tagsOf(html), 'input').find(({ attributes }) => attributes.id === id)?.attributes.value

beforeEach(async () => {
  await sql`truncate appointment cascade`
})

describe('the statistics of an organisation', () => {
  it('count what was booked, held and missed by service and by week, and the days that half waited, of its own services (R60)', async () => {
    await kept('individual-counselling', '2026-11-10', { completed: 20, missed: 6, cancelled: 5 }, 2)
    await kept('joint-mediation', '2026-11-18', { completed: 7, missed: 5, booked: 3, unclear: 2 }, 9)
    await kept('preschool', '2026-11-18', { completed: 50 })
    const { status, html } = await hexie.gets(ADDRESS)
    expect(status).toBe(200)
    expect(tilesOf(html)).toEqual({
      [text.booked]: '48',
      [text.kinds.held]: '27',
      [text.kinds.missed]: '11',
      [text.wait]: '2',
    })
    const lines = linesOf(html)
    expect(lines).toContainEqual(['单独谈一谈', '31', '20', '6', '5'])
    expect(lines).toContainEqual([text.total, '48', '27', '11', '10'])
    expect(lines.filter(line => line.includes('17') && line.length === 5).map(line => line.slice(1))).toEqual(
      [
        ['17', '7', '5', '5'],
        ['17', '7', '5', '5'],
      ],
    )
    expect(wordsOf(html)).not.toContain('学龄前')
    expect(opening(tagsOf(html), 'svg').filter(({ attributes }) => attributes.role === 'img')).toHaveLength(3)
  })

  it('count what is below five together with something else, so that it can be read nowhere (R69)', async () => {
    await kept('individual-counselling', '2026-11-10', { completed: 20, missed: 3, cancelled: 1 })
    await kept('joint-mediation', '2026-11-11', { completed: 9, missed: 4, booked: 6 })
    await kept('matchmaker', '2026-11-18', { completed: 2 })
    const { html } = await hexie.gets(ADDRESS)
    const numbers = linesOf(html)
      .flat()
      .filter(cell => /^\d+$/.test(cell))
      .map(Number)
    expect(Math.min(...numbers)).toBe(7)
    expect(tilesOf(html)[text.kinds.missed]).toBe('7')
    // Two services of which one alone would have too small an end stand beside one number.
    expect(html).toContain('rowspan="2"')
  })

  it('show the year before beside them, and count on when somebody is erased (R63)', async () => {
    await kept('individual-counselling', '2026-11-10', { completed: 12, missed: 8 })
    await kept('individual-counselling', '2025-11-11', { completed: 9, missed: 7 }, 6)
    await sql`
      insert into party (appointment_id, ordinal, reference, arrives_at, erased_at)
      select appointment_id, 1, (10000000 + appointment_id)::text, lower(during), ${context.now()} from appointment`
    const tiles = tilesOf((await hexie.gets(ADDRESS)).html)
    expect(tiles[text.yearBefore(text.booked, 16)]).toBe('20')
    expect(tiles[text.yearBefore(text.wait, 6)]).toBe('3')
  })

  it('begin with twelve weeks up to this one, and with whole weeks of whatever days were asked for', async () => {
    await kept('individual-counselling', '2026-09-07', { completed: 20 })
    await kept('individual-counselling', '2026-09-06', { completed: 30 })
    const season = await hexie.gets(ADDRESS)
    expect([typedIn(season.html, 'from'), typedIn(season.html, 'until')]).toEqual([
      '2026-09-07',
      '2026-11-29',
    ])
    expect(tilesOf(season.html)[text.booked]).toBe('20')
    const week = await hexie.gets(`${ADDRESS}?from=2026-09-02&until=2026-09-03&more=x`)
    expect([typedIn(week.html, 'from'), typedIn(week.html, 'until')]).toEqual(['2026-08-31', '2026-09-06'])
    expect(tilesOf(week.html)[text.booked]).toBe('30')
  })

  it.each([
    ['from=2026-02-30&until=2026-03-08', 'from', 'not_a_calendar_day'],
    ['from=2026-03-09&until=2026-03-01', 'until', 'before_it_begins'],
    ['from=2025-03-09&until=2026-11-01', 'until', 'a_year_at_most'],
    ['from=2026-03-09', 'until', 'missing'],
  ] as const)('refuse %s beside the field, with everything typed', async (query, field, fault) => {
    const { status, html } = await hexie.gets(`${ADDRESS}?${query}`)
    expect(status).toBe(422)
    expect(opening(tagsOf(html), 'p').some(({ attributes }) => attributes.id === `${field}-error`)).toBe(true)
    expect(wordsOf(html)).toContain(faults[fault])
    expect(typedIn(html, 'from')).toBe(new URLSearchParams(query).get('from'))
    expect(opening(tagsOf(html), 'table')).toEqual([])
  })

  it('tell nothing of fewer than five, and say what to do', async () => {
    await kept('individual-counselling', '2026-11-10', { completed: 4 })
    const { status, html } = await hexie.gets(ADDRESS)
    expect(status).toBe(200)
    expect(wordsOf(html)).toContain(text.none)
    expect(opening(tagsOf(html), 'table')).toEqual([])
  })

  it('are nobody else’s', async () => {
    for (const who of ['coordinator of yujia', 'receptionist', 'administrator'] as const) {
      const other = await signedIn(site, who)
      expect((await other.gets(ADDRESS)).status).toBe(404)
    }
  })
})
