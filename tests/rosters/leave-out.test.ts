import { expect, it } from 'vitest'
import { leaveOut, takeBackLeavingOut } from '../../server/rosters/leave-out.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAssignment } from '../../sql/rosters/assignments.ts'
import { fallenShifts } from '../../sql/rosters/fallen.ts'
import { rostersOf } from '../../sql/rosters/rosters.ts'
import { copyDraft } from '../../sql/rosters/variants.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { assignmentsOf, layDraft, type ShiftLaid } from './lay-draft.ts'

const site = await openSite()
const { sql, context } = site
const text = textIn('zh-CN')
const fewer = text.rosterShifts.fewer
const hexie = await signedIn(site, 'coordinator of hexie')
const who = { accountId: hexie.accountId } as Coordinator
const [own] = await sql<[Coordinator['organisation']]>`
  select organisation_id, slug from organisation where slug = 'hexie'`

/** A roster with one shift; its positions, in their order. */
const laid = async (shift: Partial<ShiftLaid>, state: 'draft' | 'published' = 'draft') => {
  const { rosterId, dutyId } = await layDraft(sql, [
    { day: '2026-12-01', from: '08:30', until: '11:30', people: ['秦芒种', null], ...shift },
  ])
  if (state === 'published') {
    await sql`update roster set state = 'published' where roster_id = ${rosterId}`
    await sql`
      update assignment set state = 'accepted', answered_at = changed_at
      where position_id in (select position_id from shift_position join shift using (shift_id) where roster_id = ${rosterId})`
  }
  const positions = (
    await sql<{ positionId: number }[]>`
      select position_id from shift_position join shift using (shift_id) where roster_id = ${rosterId} order by ordinal`
  ).map(({ positionId }) => positionId)
  const at = `/o/hexie/rosters/${rosterId}`
  return { rosterId, dutyId, at, positions, empty: positions[1] ?? 0 }
}
const seen = async (rosterId: number, positionId: number) => {
  const [{ version }] = await sql<
    [{ version: number }]
  >`select version from roster where roster_id = ${rosterId}`
  return { rosterId, positionId, version }
}
const inList = async (rosterId: number) => {
  const rows = await rostersOf(sql, own, '2026-11-25')
  const row = rows.find(one => one.rosterId === rosterId)
  return row && `${row.filled}/${row.positions}`
}
const leaves = async (rosterId: number, positionId: number) =>
  leaveOut(context, who, await seen(rosterId, positionId))

it('a position of a draft that nobody holds is left out after its page said what that means, lacks nowhere any more, and is taken back', async () => {
  const { rosterId, at, empty } = await laid({})
  const address = `${at}/positions/${empty}`

  const page = await hexie.gets(address)
  expect(wordsOf(page.html)).toContain(fewer.means(1))
  expect(wordsOf(page.html)).not.toContain(fewer.evening)
  expect((await hexie.sends(page, `${address}/leaving-out`)).status).toBe(303)

  expect(await inList(rosterId)).toBe('1/1')
  const roster = await hexie.gets(at)
  expect(wordsOf(roster.html)).toContain(fewer.leftOut)
  expect(wordsOf(roster.html)).not.toContain(text.why.heading)
  expect((await hexie.gets(`${at}/print`)).html).not.toContain('chip lacks')
  const group = wordsOf((await hexie.gets(`${at}/replies`)).html)
  expect(group).not.toContain(text.replies.group.lacks(text.replies.anybody))
  expect((await hexie.gets(address)).status).toBe(404)
  const copy = await copyDraft(sql, rosterId, { at: context.now(), by: hexie.accountId })
  expect(await inList(copy ?? 0)).toBe('1/1')

  const stale = await hexie.sends(page, `${address}/leaving-out`)
  expect(stale.status).toBe(404)
  expect((await hexie.sends(roster, `${at}/leaving-out/taking-back`)).status).toBe(303)
  expect(await inList(rosterId)).toBe('1/2')
  const verbs = await sql`
    select verb, detail from audit_entry where verb in ('shift.leave_out', 'shift.put_back') order by entry_id`
  expect(verbs).toEqual([
    { verb: 'shift.leave_out', detail: { position: empty } },
    { verb: 'shift.put_back', detail: { position: empty } },
  ])
})

it('of a published roster it is to be seen to no more, offered to nobody, and taken back to the next best by fairness', async () => {
  const { rosterId, empty } = await laid({}, 'published')
  const looked = { now: context.now(), near: context.now().plus({ days: 30 }) }
  const fallen = async () =>
    (await fallenShifts(sql, own, looked)).filter(one => one.rosterId === rosterId).map(({ why }) => why)
  expect(await fallen()).toEqual(['empty'])

  await leaves(rosterId, empty)

  expect(await fallen()).toEqual([])
  await takeBackLeavingOut(context, who, await seen(rosterId, empty))
  const states = (await assignmentsOf(sql, rosterId)).map(({ state }) => state)
  expect(states).toEqual(['accepted', 'offered'])
})

it('taken while it is left out, it is held and stays, or is held by nobody', async () => {
  const { rosterId, empty } = await laid({ day: '2026-12-03' }, 'published')
  const [{ personId }] = await sql<[{ personId: number }]>`select person_id from person where name = '郑小满'`
  const taken = { positionId: empty, personId, state: 'accepted', answerBy: null, filledInBy: null } as const
  const takes = () => sql.begin(sql => insertAssignment(sql, { ...taken, at: context.now() }))

  const [took, left] = await Promise.allSettled([takes(), leaves(rosterId, empty)])

  expect(new Set([took.status, left.status])).toEqual(new Set(['fulfilled', 'rejected']))
  expect(await inList(rosterId)).toBe(took.status === 'fulfilled' ? '2/2' : '1/1')
})

it('held, called for, the last of its shift or already begun, it stays', async () => {
  const one = await laid({ day: '2026-12-04' }, 'published')
  const refusal = async (rosterId: number, positionId: number) =>
    leaves(rosterId, positionId).then(
      () => 'done',
      error => error.constraint_name ?? error.rule,
    )
  expect(await refusal(one.rosterId, one.positions[0] ?? 0)).toBe('a_position_that_is_held_stays')
  await sql`
    insert into urgent_call (position_id, called_at, called_by, answer_by)
    values (${one.empty}, ${context.now()}, ${hexie.accountId}, '2026-12-04 07:00+08')`
  expect(await refusal(one.rosterId, one.empty)).toBe('a_position_that_is_held_stays')
  const last = await laid({ day: '2026-12-04', people: [null] })
  expect(await refusal(last.rosterId, last.positions[0] ?? 0)).toBe('a_shift_keeps_a_position')
  expect((await hexie.gets(`${last.at}/positions/${last.positions[0]}`)).html).not.toContain('leaving-out')
  const begun = await laid({ day: '2026-11-25', from: '08:00', until: '23:00' })
  expect(await refusal(begun.rosterId, begun.empty)).toBe('a_shift_changes_before_it_begins')
})

it('in the evening nobody is left alone with whoever has booked (R9a)', async () => {
  const { rosterId, empty, at } = await laid(
    { day: '2026-12-08', from: '18:30', until: '20:30' },
    'published',
  )
  expect(wordsOf((await hexie.gets(`${at}/positions/${empty}`)).html)).toContain(fewer.evening)
  await sql`
    with held as (
      insert into reservation (resource_id, during, assignment_id)
      select person_id, during, assignment_id
      from assignment join shift_position using (position_id) join shift using (shift_id) where roster_id = ${rosterId}
      returning reservation_id, resource_id, during),
    booked as (
      insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
      select (select min(service_id) from service), 'alone', during, '2026-11-25', 'web', '2026-11-25', gen_random_uuid(), ''
      from held returning appointment_id)
    insert into reservation (resource_id, during, appointment_id, within, layer)
    select resource_id, during, appointment_id, reservation_id, 'attention' from held, booked`

  await expect(leaves(rosterId, empty)).rejects.toMatchObject({ rule: 'nobody_is_alone_in_the_evening' })
  expect(await inList(rosterId)).toBe('1/2')
})
