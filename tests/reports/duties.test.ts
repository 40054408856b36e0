import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heatOf } from '../../server/reports/heat-rules.ts'
import { textIn } from '../../views/text/text.ts'
import { pastAppointments } from '../setup/past-appointments.ts'
import { often } from '../setup/proof.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { opening, tagsOf, wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const { statistics: text } = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')

/** A published roster of a duty of an organisation on a Monday, with a shift for each weight, each held by another, in a state. */
const roster = (slug: string, monday: string, states: readonly string[], weights: readonly number[]) => sql`
  with duty as (
    insert into duty (organisation_id, name_zh, name_en)
    select organisation_id, '窗口值班', 'Window' from organisation where slug = ${slug} returning duty_id),
  roster as (
    insert into roster (duty_id, period, state)
    select duty_id, daterange(${monday}::date, ${monday}::date + 7), 'published' from duty returning roster_id),
  shift as (
    insert into shift (roster_id, during, weight)
    select roster_id, tstzrange(here(${monday}::date) + n * interval '1 hour', here(${monday}::date) + (n + 1) * interval '1 hour'),
      weight
    from roster, unnest(${[...weights]}::numeric[]) with ordinality as w (weight, n) returning shift_id, during),
  position as (
    insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
    returning position_id, shift_id)
  insert into assignment (position_id, person_id, state, changed_at)
  select position_id, person_id, state, ${context.now()}
  from (
      select position_id, row_number() over (order by during) as n from position join shift using (shift_id)) held
    join unnest(${[...states]}::text[]) with ordinality as s (state, n) using (n)
    join (select person_id, row_number() over (order by person_id) as n from person) people using (n)`

describe('the numbers of duties', () => {
  it('tell how many of a hundred shifts somebody came to, and how evenly they were shared out, of own duties alone', async () => {
    await roster('hexie', '2026-11-09', ['worked', 'worked', 'worked', 'worked', 'absent'], [1, 1.5, 2, 1, 1])
    await roster('hexie', '2026-11-16', ['accepted', 'accepted'], [1, 9])
    await roster('yujia', '2026-11-09', ['absent', 'absent', 'absent', 'absent', 'absent'], [1, 1, 1, 1, 7])
    const { html } = await hexie.gets('/o/hexie/statistics')
    const [terms, numbers] = [opening(tagsOf(html), 'dt'), opening(tagsOf(html), 'dd')]
    expect(terms.map((term, n) => [term.text, numbers[n]?.text])).toContainEqual([
      text.duties.attendance,
      '80',
    ])
    expect(wordsOf(html)).toContain(text.fairness.heading)
    const cells = opening(tagsOf(html), 'td').map(cell => cell.text)
    expect(cells.slice(-4)).toEqual(['窗口值班', '1.0', '2.0', '1.0'])
  })

  it('tell nothing of fewer than five', async () => {
    const { html } = await hexie.gets('/o/hexie/statistics?from=2026-11-16&until=2026-11-22')
    expect(wordsOf(html)).not.toContain(text.duties.attendance)
    expect(wordsOf(html)).not.toContain(text.fairness.heading)
  })

  it('show when appointments were wanted, as a map and as a table', async () => {
    await pastAppointments(context, {
      code: 'individual-counselling',
      day: '2026-11-10',
      states: { completed: 9 },
    })
    await pastAppointments(context, {
      code: 'individual-counselling',
      day: '2026-11-12',
      states: { missed: 3 },
    })
    const { html } = await hexie.gets('/o/hexie/statistics')
    expect(html).toContain('heat-title')
    expect(wordsOf(html)).toContain(text.heat.asTable)
    // Nine on a Tuesday and three on a Thursday: twelve, for three would be too few.
    expect(opening(tagsOf(html), 'td').map(cell => cell.text)).toContain('12')
  })
})

it('no cell of the map is below five, each hour of the week is in one, and none is left out (R69)', () => {
  const hours = fc.array(
    fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 8, max: 21 }),
      booked: fc.integer({ min: 1, max: 9 }),
    }),
  )
  fc.assert(
    fc.property(hours, demand => {
      const total = demand.reduce((sum, { booked }) => sum + booked, 0)
      const heat = heatOf(demand, [])
      if (total < 5) return heat === null
      const cells = heat?.rows.flatMap(row => row.cells) ?? []
      const whole = heat?.rows.every(({ cells: own }) => {
        const ends = own.map(({ until }) => until)
        return [heat.from, ...ends].every((end, n) => n === ends.length || own[n]?.from === end)
      })
      return (
        whole === true &&
        cells.every(({ booked }) => booked >= 5) &&
        cells.reduce((sum, { booked }) => sum + booked, 0) === total &&
        heat?.rows.flatMap(({ weekdays }) => weekdays).join('') === '1234567'
      )
    }),
    { numRuns: often({ proved: 2000, tested: 200 }) },
  )
})
