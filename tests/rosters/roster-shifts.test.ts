import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const morning = { from: '08:30', until: '11:30' }
const at = (rosterId: number, rest = '') => `/o/hexie/rosters/${rosterId}${rest}`
const shiftsOf = async (rosterId: number) =>
  (
    await sql<{ said: string }[]>`
      select to_char(lower(during), 'MM-DD HH24:MI') || ' ' || weight::float8 || ' ' || count(position_id)
        || case when cancelled_at is null then '' else ' off' end as said
      from shift left join shift_position using (shift_id) where roster_id = ${rosterId} group by shift_id order by during`
  ).map(({ said }) => said)
const adds = async (rosterId: number, typed: Record<string, string>) => {
  const page = await coordinator.gets(at(rosterId, '/shifts'))
  return coordinator.sends(page, at(rosterId, '/shifts'), { positions: '1', ...typed })
}
const shiftIn = async (rosterId: number) => {
  const [row] = await sql<[{ shiftId: number }]>`select shift_id from shift where roster_id = ${rosterId}`
  return at(rosterId, `/shifts/${row.shiftId}`)
}
const publishes = async (rosterId: number) => {
  const address = at(rosterId, '/publication')
  return coordinator.sends(await coordinator.gets(address), address)
}

it('a shift of its own is added to a draft with its weight, and positions to one of the same hours', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-02', ...morning, people: [null] }])

  expect((await adds(rosterId, { day: '2026-12-05', ...morning })).status).toBe(303)
  await adds(rosterId, { day: '2026-12-02', ...morning, positions: '2' })

  expect(await shiftsOf(rosterId)).toEqual(['12-02 08:30 1 3', '12-05 08:30 1.5 1'])
  const overlapping = await adds(rosterId, { day: '2026-12-05', from: '10:00', until: '12:00' })
  expect(overlapping.status).toBe(409)
  expect(wordsOf(overlapping.html)).toContain(text.refused.shifts_of_a_roster_do_not_overlap)
  const outside = await adds(rosterId, { day: '2027-01-05', from: '12:00', until: '10:00' })
  expect(outside.status).toBe(422)
  for (const fault of [text.faults.not_in_the_period, text.faults.ends_before_it_starts])
    expect(wordsOf(outside.html)).toContain(fault)
  expect(outside.html).toContain('2027-01-05')
})

it('moved in a draft, whoever a rule stops then is planned there no more, and the others stay', async () => {
  const afternoon = { from: '13:30', until: '16:30' }
  const { rosterId } = await layDraft(sql, [
    { day: '2026-12-02', ...afternoon, people: ['秦芒种', '魏小暑'] },
  ])
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-23T00:00+08:00,2026-12-24T00:00+08:00)', 'away' from person where name = '魏小暑'`
  // What is let go once is let go for these hours.
  await sql`
    insert into roster_easing (roster_id, person_id, rule, day, shift_id, allows, eased_at, eased_by)
    select roster_id, person_id, 'hours', '2026-12-02', shift_id, 0, now(), ${coordinator.accountId}
    from person, shift where name = '秦芒种' and roster_id = ${rosterId}`
  const address = await shiftIn(rosterId)

  const page = await coordinator.gets(address)
  expect((await coordinator.sends(page, address, { day: '2026-12-23', from: '14:00' })).status).toBe(303)

  expect(await sql`select from roster_easing where roster_id = ${rosterId}`).toEqual([])

  expect(await shiftsOf(rosterId)).toEqual(['12-23 14:00 1 2'])
  expect((await assignmentsOf(sql, rosterId)).map(({ name }) => name)).toEqual(['秦芒种'])
  // The page was of before: what was typed is kept, and what stands is shown.
  const stale = await coordinator.sends(page, address, { day: '2026-12-04' })
  expect(stale.status).toBe(409)
  expect(wordsOf(stale.html)).toContain(text.refused.it_has_changed_meanwhile)
  await coordinator.sends(await coordinator.gets(`${address}/cancellation`), `${address}/cancellation`)
  expect(await shiftsOf(rosterId)).toEqual([])
})

it('cancelled when it is published, it says first whom it tells, tells each once, and gives their time back', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-09', ...morning, people: ['秦芒种', '石秋分'] }])
  await sql`delete from account where person_id = (select person_id from person where name = '石秋分')`
  await publishes(rosterId)
  const address = await shiftIn(rosterId)
  const moved = await coordinator.gets(address)
  expect(wordsOf(moved.html)).toContain(text.rosterShifts.moveHeld)

  const page = await coordinator.gets(`${address}/cancellation`)
  expect(wordsOf(page.html)).toContain(text.rosterShifts.tells(['秦芒种']))
  expect(wordsOf(page.html)).toContain(text.rosterShifts.unreached(['石秋分']))
  expect(await shiftsOf(rosterId)).toEqual(['12-09 08:30 1 2'])
  const answers = await Promise.all([1, 2].map(() => coordinator.sends(page, `${address}/cancellation`)))

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect(await shiftsOf(rosterId)).toEqual(['12-09 08:30 1 2 off'])
  expect((await assignmentsOf(sql, rosterId)).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  expect(await toldTo(sql, '秦芒种')).toEqual([
    { kind: 'shift_offer', shifts: 1 },
    { kind: 'shift_withdrawn', shifts: 1 },
  ])
  expect(
    await sql`
      select from reservation join assignment using (assignment_id) join shift_position using (position_id)
        join shift on shift.shift_id = shift_position.shift_id where roster_id = ${rosterId}`,
  ).toHaveLength(0)
})

it('added to what is published, each position is offered to one person, and moved only while nobody holds it', async () => {
  const { rosterId } = await layDraft(sql, [{ day: '2026-12-16', ...morning, people: ['秦芒种'] }])
  await publishes(rosterId)

  await adds(rosterId, { day: '2026-12-17', ...morning, positions: '2' })

  const offered = (await assignmentsOf(sql, rosterId)).filter(({ state }) => state === 'offered')
  expect(offered).toHaveLength(3)
  expect(new Set(offered.slice(1).map(({ name }) => name)).size).toBe(2)
  const [empty] = await sql<[{ shiftId: number }]>`
    with shift as (
      insert into shift (roster_id, during) values (${rosterId}, '[2026-12-18 08:30+08,2026-12-18 11:30+08)') returning shift_id)
    insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift returning shift_id`
  const address = at(rosterId, `/shifts/${empty.shiftId}`)
  const page = await coordinator.gets(address)
  expect((await coordinator.sends(page, address, { day: '2026-12-19' })).status).toBe(303)
  expect((await shiftsOf(rosterId)).at(-1)).toBe('12-19 08:30 1.5 1')
  expect((await coordinator.gets(at(rosterId, '/shifts/999999999'))).status).toBe(404)
})
