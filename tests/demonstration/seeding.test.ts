import { expect, it } from 'vitest'
import { stateDaysOf } from '../../server/availability/known-state-days.ts'
import { ParkInEarnest, seedPark } from '../../server/demonstration/seed-park.ts'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import { everyRow } from '../setup/every-row.ts'
import { openPark } from '../setup/park.ts'

const { sql, context, setClock } = await openPark('2026-11-25T09:00')
const raced = await openPark('2026-11-25T09:00')
const inEarnest = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

const from = (first: string, last: string) => {
  const [month, one] = [first.slice(0, 8), Number(first.slice(8))]
  return Array.from({ length: Number(last) - one + 1 }, (_, n) => month + String(one + n).padStart(2, '0'))
}

/** domain.md §3, and for each make-up day the weekday of the day off that it makes up for. */
const holidays = [
  ...from('2026-01-01', '03'),
  ...from('2026-02-15', '23'),
  ...from('2026-04-04', '06'),
  ...from('2026-05-01', '05'),
  ...from('2026-06-19', '21'),
  ...from('2026-09-25', '27'),
  ...from('2026-10-01', '07'),
]
const makeUpDays = { '01-04': 5, '02-14': 5, '02-28': 1, '05-09': 2, '09-20': 2, '10-10': 3 }

it('a second seeding changes nothing, on the same day or a later one', async () => {
  const before = await everyRow(sql)

  await seedPark(sql, context.now())
  await seedPark(sql, context.now().plus({ days: 40 }))

  expect(await everyRow(sql)).toEqual(before)
  expect(before.service).toHaveLength(12)
  expect(before.person?.length).toBeGreaterThan(35)
})

it('two that seed at once seed one park', async () => {
  const { sql } = raced
  await Promise.all([1, 2, 3, 4].map(() => seedPark(sql, raced.context.now())))

  expect(await sql`select code from service`).toHaveLength(12)
  expect(await sql`select slug from organisation`).toHaveLength(6)
})

it('a park in earnest is refused with a sentence and stays as it is', async () => {
  const { sql } = inEarnest
  await sql`insert into organisation (slug, kind, name_zh, name_en) values ('real', 'team', '真', 'Real')`
  const before = await everyRow(sql)

  await expect(seedPark(sql, inEarnest.context.now())).rejects.toThrow(ParkInEarnest)
  await expect(tendDemonstration(inEarnest.context)).rejects.toThrow(/not a demonstration/)

  expect(await everyRow(sql)).toEqual(before)
})

it('State days of 2026 are those of the notice, and chinese-days knows the same', async () => {
  const days = await sql<{ day: string; kind: string; worksAs: number | null; name: string }[]>`
    select day, kind, works_as, name_zh as name from calendar_day order by day`

  expect(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day)).toEqual(holidays)
  const makeUps = days.filter(({ kind }) => kind === 'make_up_workday')
  expect(Object.fromEntries(makeUps.map(({ day, worksAs }) => [day.slice(5), worksAs]))).toEqual(makeUpDays)
  expect(stateDaysOf(2026)).toEqual([...days])
})

it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
  'every make-up day of %i works as the weekday of a day off of its own',
  year => {
    const days = stateDaysOf(year)
    const off = new Set(days.filter(({ kind }) => kind === 'holiday').map(({ day }) => day))
    const weekdayOf = (day: string) => new Date(`${day}T00:00Z`).getUTCDay()
    for (const { worksAs, name } of days.filter(({ kind }) => kind === 'make_up_workday')) {
      const same = days.filter(one => one.name === name && off.has(one.day) && weekdayOf(one.day) === worksAs)
      expect(same, `${year} ${name}`).not.toHaveLength(0)
    }
  },
)

it('a year that chinese-days does not know has no State days', () => {
  expect(stateDaysOf(2031)).toEqual([])
})

it('nobody can be reached outside the invented ranges', async () => {
  const people = await sql<{ email: string; phone: string }[]>`select email, phone from person`
  expect(people.filter(({ email }) => !email.endsWith('@example.org'))).toEqual([])
  expect(people.filter(({ phone }) => !/^\+8613800000\d{3}$/.test(phone))).toEqual([])
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length)
})

it('no address of a service has a vowel that could make it a word', async () => {
  const addresses = await sql<{ address: string }[]>`select address from service`
  expect(
    addresses.map(({ address }) => address).filter(address => !/^[b-df-hj-np-tv-z0-9]{3,6}$/.test(address)),
  ).toEqual([])
})

it('a certificate runs out within a month of the day of seeding', async () => {
  setClock('2026-11-25T09:00')
  const [row] = await sql`
    select count(*)::int as number from held_qualification
    where upper(valid) > '2026-11-25' and upper(valid) <= '2026-12-25'`
  expect(row?.number).toBe(1)
})

it('every service has both languages, and none of them pushes', async () => {
  const texts = await sql<{ zh: string; en: string }[]>`
    select name_zh || about_zh as zh, name_en || about_en as en from service`
  for (const { zh, en } of texts) {
    expect(zh).not.toMatch(/劝|[,;:?!]/)
    expect(en).not.toMatch(/[\u3000-\uffef]/)
  }
})
