import { beforeEach, expect, it } from 'vitest'
import { countToMend } from '../../sql/availability/to-mend.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, context, setClock } = site
const administrator = await signedIn(site, 'administrator')
const coordinator = await signedIn(site, 'coordinator of hexie')
const { gets, sends, follows } = administrator
const text = textIn('zh-CN')
const { stateDays, mending } = text
const notice = '元旦：1月1日至3日放假。\n春节：2月5日至11日放假。2月14日按周四上班。'

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate appointment cascade`
})

const daysOf = (year: number) =>
  sql<{ day: string; kind: string; worksAs: number | null }[]>`
    select day, kind, works_as from calendar_day where extract(year from day) = ${year} order by day`
const verbs = async () =>
  (
    await sql<{ verb: string }[]>`
      select verb from audit_entry where about like 'year/%' order by entry_id`
  ).map(({ verb }) => verb)

it('from 1 November a coordinator is told that the next year is not confirmed, and an administrator led there (R6)', async () => {
  setClock('2026-10-31T23:00')
  expect((await coordinator.gets('/o/hexie/day/2026-10-31')).html).not.toContain('2027 年的放假')

  setClock('2026-11-01T00:00')
  const told = stateDays.toConfirmBy(2027).replaceAll('**', '')
  expect(wordsOf((await coordinator.gets('/o/hexie/day/2026-11-02')).html).replaceAll(' ', '')).toContain(
    told.replaceAll(' ', ''),
  )
  expect((await gets('/park')).html).toContain('href="/park/days/2027"')
})

it('a year that was pasted is shown first, written once that is confirmed, and confirmed by itself', async () => {
  const page = await gets('/park/days/2027/import')

  const shown = await sends(page, '/park/days/2027/import', { notice })

  expect(shown.status).toBe(200)
  expect(wordsOf(shown.html)).toContain('元旦')
  expect(await daysOf(2027)).toEqual([])
  const year = await follows(await sends(shown, '/park/days/2027/import'))
  expect((await daysOf(2027)).filter(({ worksAs }) => worksAs !== null)).toEqual([
    { day: '2027-02-14', kind: 'make_up_workday', worksAs: 4 },
  ])
  expect(wordsOf(year.html)).toContain(stateDays.unconfirmed(2027))
  const confirmed = await follows(await sends(year, '/park/days/2027/confirmation'))
  expect(wordsOf(confirmed.html)).toContain(stateDays.confirmed(2027, '2026年11月25日'))
  expect((await gets('/park')).html).not.toContain('href="/park/days/2027"')
  expect(await verbs()).toEqual(['year.import', 'year.confirm'])
})

it('a line that was not understood is told by its number, with everything typed, and nothing is written', async () => {
  const page = await gets('/park/days/2028/import')

  const again = await sends(page, '/park/days/2028/import', { notice: '元旦：1月1日放假\n春节快乐' })

  expect(again.status).toBe(422)
  expect(wordsOf(again.html)).toContain(stateDays.wrongLine(2, '春节快乐', stateDays.wrong.no_name))
  expect(again.html).toContain('元旦：1月1日放假')
  expect(await daysOf(2028)).toEqual([])
})

it('a year that the program knows and nobody has written is proposed', async () => {
  const page = await gets('/park/days/2025/import')

  expect(wordsOf(page.html)).toContain(stateDays.proposed)
  expect(page.html).toContain('春节：1月28日至2月4日放假。')
})

it('a holiday says what it breaks before it is saved, and is saved all the same (R9b)', async () => {
  const { starts } = await bookFirst(context, 'individual-counselling')
  const day = starts.toISODate()
  const page = await gets('/park/days/2026')

  const asked = await sends(page, '/park/days/2026/day', { day, kind: 'holiday', name: '停电' })

  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(mending.breaks.heading(1))
  const standing = { of: 'every organisation', from: context.now() } as const
  expect(await countToMend(sql, standing)).toBe(0)
  const list = await follows(await sends(asked, '/park/days/2026/day'))
  expect(await countToMend(sql, standing)).toBe(1)
  expect(list.html).toContain(`href="/park/days/2026?day=${day}#day"`)
  await sends(await gets(`/park/days/2026?day=${day}`), '/park/days/2026/day', { kind: 'ordinary' })
  expect(await countToMend(sql, standing)).toBe(0)
})

it('a confirmation that is taken back says what it breaks', async () => {
  await bookFirst(context, 'individual-counselling')

  const asked = await sends(await gets('/park/days/2026'), '/park/days/2026/reopening')

  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(mending.breaks.heading(1))
})

it('of two who edit a year at once the second is told, and loses nothing typed', async () => {
  const [one, other] = [await gets('/park/days/2026'), await gets('/park/days/2026')]
  const makeUp = { kind: 'make_up_workday', works_as: '1' }
  await sends(one, '/park/days/2026/day', { ...makeUp, day: '2026-12-05', name: '甲' })

  const refused = await sends(other, '/park/days/2026/day', { ...makeUp, day: '2026-12-12', name: '乙' })

  expect(refused.status).toBe(409)
  expect(wordsOf(refused.html)).toContain(text.refused.it_has_changed_meanwhile)
  expect(refused.html).toContain('value="乙"')
  expect((await sends(refused, '/park/days/2026/day')).status).toBe(303)
})

it.each([
  ['a day of another year', { day: '2025-12-05', kind: 'holiday', name: '假' }, 'not_of_this_year'],
  ['a day that does not exist', { day: '2026-02-30', kind: 'holiday', name: '假' }, 'not_a_calendar_day'],
  [
    'a make-up day that works as nothing',
    { day: '2026-12-05', kind: 'make_up_workday', name: '假' },
    'choose_one',
  ],
  ['a holiday without a name', { day: '2026-12-05', kind: 'holiday' }, 'missing'],
] as const)('%s is refused beside its field', async (_what, typed, fault) => {
  const page = await sends(await gets('/park/days/2026'), '/park/days/2026/day', typed)

  expect(page.status).toBe(422)
  expect(wordsOf(page.html)).toContain(text.faults[fault])
})

it('a year that is none is not there', async () => {
  for (const year of ['1999', '20261', 'x', '2026-01'])
    expect((await gets(`/park/days/${year}`)).status).toBe(404)
})
