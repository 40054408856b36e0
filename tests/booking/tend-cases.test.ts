import { expect, it } from 'vitest'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import { tendCases } from '../../server/booking/tend-cases.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { namedOn, twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, setClock } = site
// Wednesday; the park is open 08:30–11:30 and 13:30–17:00, and on this evening too.
await namedOn(context, '石秋分', '2026-11-25')
await namedOn(context, '周雨水', '2026-11-26')
await namedOn(context, '秦芒种', '2026-12-02')

const toldOf = async (partyId: number) =>
  (
    await sql<{ name: string | null; news: string; due: string }[]>`
      select name, split_part(once, '/', 5) as news, to_char(due_at at time zone 'Asia/Shanghai', 'DD HH24:MI') as due
      from message join account using (account_id) left join person using (person_id)
      where message.kind = 'something_waits' and about ->> 'caseOf' = ${String(partyId)} order by message_id`
  ).map(({ name, news, due }) => `${name ?? 'administrator'} ${news} ${due}`)
const escalatedOf = async (partyId: number) => {
  const [row] = await sql<{ escalated: boolean }[]>`
    select escalated_at is not null as escalated from safety_case where party_id = ${partyId}`
  return row?.escalated
}
const saidAt = async (at: string) => {
  setClock(at)
  const { said } = await twoOfWhomOneSaid(context)
  return said.partyId
}
const tends = async (at: string) => {
  setClock(at)
  await Promise.all([tendCases(context), tendCases(context)])
}
const MORE = ['秦芒种', '周雨水', '石秋分', 'administrator']

it('whoever is on duty is told at once, and only when nobody opened it within four working hours more people are, once', async () => {
  const partyId = await saidAt('2026-11-25T10:00')
  await tends('2026-11-25T10:01')
  expect(await toldOf(partyId)).toEqual(['石秋分 came 25 10:01'])
  // An hour and a half before noon, and two and a half after.
  await tends('2026-11-25T15:59')
  expect(await escalatedOf(partyId)).toBe(false)
  await tends('2026-11-25T16:00')
  await tends('2026-11-25T16:30')
  expect(await escalatedOf(partyId)).toBe(true)
  const late = (await toldOf(partyId)).filter(told => told.includes('late'))
  expect(late.sort()).toEqual(MORE.map(name => `${name} late 25 16:00`).sort())
  expect(
    await sql`select actor from audit_entry where verb = 'safety.escalate' and about = ${`party/${partyId}`}`,
  ).toEqual([{ actor: 'clock' }])
})

it('an answer of the evening goes to the next working day’s, when their shift begins', async () => {
  const partyId = await saidAt('2026-11-25T19:00')
  await tends('2026-11-25T19:01')
  expect(await toldOf(partyId)).toEqual(['周雨水 came 26 08:30'])
  expect(await escalatedOf(partyId)).toBe(false)
  setClock('2026-11-26T09:00')
  await sql`update safety_case set opened_at = ${context.now()} where party_id = ${partyId}`
})

it('nobody is on duty that working day: more people are told at once', async () => {
  const partyId = await saidAt('2026-11-27T09:00')
  await tends('2026-11-27T09:01')
  expect(await escalatedOf(partyId)).toBe(true)
  expect((await toldOf(partyId)).map(told => told.split(' ')[1])).toEqual(['late', 'late', 'late', 'late'])
})

it('on a day off it waits for the working day, a make-up workday among them', async () => {
  await namedOn(context, '石秋分', '2026-11-30')
  const partyId = await saidAt('2026-11-28T10:00')
  await tends('2026-11-28T10:01')
  expect(await toldOf(partyId)).toEqual(['石秋分 came 30 08:30'])
  await sql`
    insert into calendar_day (day, kind, works_as, name_zh) values ('2026-11-29', 'make_up_workday', 1, '调休')`
  await namedOn(context, '周雨水', '2026-11-29')
  const other = await saidAt('2026-11-28T11:00')
  await tends('2026-11-28T11:01')
  expect(await toldOf(other)).toEqual(['周雨水 came 29 08:30'])
  await sql`delete from calendar_day where day = '2026-11-29'`
})

it('what was opened and not decided comes back on the next working day, and is late again when nobody opens it then', async () => {
  const partyId = await saidAt('2026-11-25T10:00')
  await sql`update safety_case set opened_at = ${context.now()} where party_id = ${partyId}`
  await tends('2026-11-25T16:59')
  expect(await toldOf(partyId)).toEqual([])
  await tends('2026-11-25T17:00')
  expect(await toldOf(partyId)).toEqual(['周雨水 came 26 09:00'])
  await tends('2026-11-26T13:59')
  expect(await escalatedOf(partyId)).toBe(false)
  await tends('2026-11-26T15:00')
  expect(await escalatedOf(partyId)).toBe(true)
  expect((await toldOf(partyId)).filter(told => told.includes('late'))).toHaveLength(MORE.length)
  expect(
    await sql`select verb, actor from audit_entry where about = ${`party/${partyId}`} order by entry_id`,
  ).toEqual([
    { verb: 'safety.come_back', actor: 'clock' },
    { verb: 'safety.escalate', actor: 'clock' },
  ])
  await sql`delete from safety_case where party_id = ${partyId}`
})

it('what was left while nothing ran comes back on the working day after it, not a day later', async () => {
  const partyId = await saidAt('2026-11-25T10:00')
  await sql`update safety_case set opened_at = ${context.now()} where party_id = ${partyId}`
  await tends('2026-11-26T08:00')
  expect(await toldOf(partyId)).toEqual(['周雨水 came 26 09:00'])
  await sql`delete from safety_case where party_id = ${partyId}`
})

it('what was put off to a day on which nobody is on duty is told to more people at once', async () => {
  const partyId = await saidAt('2026-11-26T10:00')
  await sql`
    update safety_case set opened_at = ${context.now()}, again_at = here('2026-11-27 09:00'::timestamp)
    where party_id = ${partyId}`
  await tends('2026-11-26T10:01')
  expect(await escalatedOf(partyId)).toBe(true)
  expect((await toldOf(partyId)).map(told => told.split(' ').slice(1).join(' '))).toEqual(
    MORE.map(() => 'late 26 10:01'),
  )
  await sql`delete from safety_case where party_id = ${partyId}`
})

it('a letter of it says that something waits and leads to the way in, and is not sent of what was opened meanwhile', async () => {
  setClock('2026-11-30T08:30')
  await sql`update safety_case set opened_at = ${context.now()}`
  const partyId = await saidAt('2026-11-30T09:00')
  await tends('2026-11-30T09:00')
  const transports = await openTransports(context.config)
  await sendAccountMessages(context, transports, AbortSignal.timeout(10_000))
  const [sent] = await sql`select state from message where about ->> 'caseOf' = ${String(partyId)}`
  expect(sent).toEqual({ state: 'sent' })
  const [before] = await sql`
    select count(*)::int as dropped from message where kind = 'something_waits' and state = 'dropped' and why = 'no_longer_true'`
  expect(before?.dropped).toBeGreaterThan(0)
})

it('once it is late, whoever is named in these weeks may see to it, and nobody else', async () => {
  setClock('2026-12-01T10:00')
  await sql`delete from safety_case`
  const called = await signedIn(site, 'worker 秦芒种')
  expect((await called.gets('/me/safety')).status).toBe(404)
  const partyId = await saidAt('2026-12-01T10:00')
  await tends('2026-12-01T10:01')
  const park = await signedIn(site, 'administrator')
  expect((await park.gets('/park')).html).toContain('/o/park/rosters">看值班表')
  const page = await called.gets('/me/safety')
  expect(page.status).toBe(200)
  expect((await called.sends(page, `/me/safety/${partyId}/opening`)).status).toBe(303)
  const [row] = await sql`
    select name from safety_case join person on person_id = opened_by where party_id = ${partyId}`
  expect(row).toEqual({ name: '秦芒种' })
  const other = await signedIn(site, 'worker 石秋分')
  expect((await other.gets('/me/safety')).status).toBe(404)
  const nobody = await signedIn(site, 'worker 林立春')
  expect((await nobody.gets('/me/safety')).status).toBe(404)
  const page2 = await called.gets('/me/safety')
  expect(
    (await called.sends(page2, `/me/safety/${partyId}/outcome`, { done: 'apart' })).headers.location,
  ).toBe('/me')
  expect((await called.gets('/me/safety')).status).toBe(404)
})
