import { expect, it, onTestFinished } from 'vitest'
import { openSite } from '../setup/site.ts'

const { sql, origin, setClock } = await openSite()

/** What the home page says of a closure of the park from `from` to `to`, without its marks. */
const saidOf = async (from: string | null, to: string | null, now = '2026-11-25T09:00') => {
  setClock(now)
  const during = `[${[from, to].map(end => end && `${end}+08:00`).join()})`
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, ${during}::text::tstzrange, '停电。', 'No power.' from place where slug = 'park'`
  onTestFinished(async () => {
    await sql`delete from closure where said_zh = '停电。'`
  })
  const answer = await fetch(`${origin}/`, { headers: { 'accept-language': 'zh-CN' } })
  expect(answer.status).toBe(200)
  return /<strong>(今天[^<]*)<\/strong>停电。/.exec(await answer.text())?.[1]
}

it.each([
  ['without an end', '2026-11-20T08:00', null],
  ['without a beginning', null, '2026-12-01T08:00'],
  ['without either', null, null],
  ['of weeks', '2026-11-20T08:00', '2026-12-20T08:00'],
  ['of exactly today', '2026-11-25T00:00', '2026-11-26T00:00'],
])('a closure %s closes the whole of today', async (_, from, to) => {
  expect(await saidOf(from, to)).toMatch(/^今天（11月25日 周三）.*不开门。$/)
})

it.each([
  ['that ends at midnight', '2026-11-25T18:00', '2026-11-26T00:00', '18:00 – 24:00'],
  ['until the day after tomorrow', '2026-11-25T14:00', '2026-11-27T12:00', '14:00 – 24:00'],
  ['from this afternoon without an end', '2026-11-25T14:00', null, '14:00 – 24:00'],
  ['since last week until noon', '2026-11-18T14:00', '2026-11-25T12:00', '00:00 – 12:00'],
  ['of some hours', '2026-11-25T10:00', '2026-11-25T11:30', '10:00 – 11:30'],
])('a closure %s closes those hours of today alone', async (_, from, to, hours) => {
  expect(await saidOf(from, to)).toMatch(new RegExp(`^今天 ${hours} .*不开门。$`))
})

it('a closure that has begun is told by its hours, and one that is over or begins tomorrow is not told', async () => {
  expect(await saidOf('2026-11-25T08:00', '2026-11-25T18:00', '2026-11-25T12:00')).toMatch(
    /^今天 08:00 – 18:00 /,
  )
  await sql`delete from closure`
  expect(await saidOf('2026-11-25T08:00', '2026-11-25T08:30')).toBeUndefined()
  await sql`delete from closure`
  expect(await saidOf('2026-11-26T00:00', '2026-11-26T18:00')).toBeUndefined()
})
