import { beforeAll, expect, it } from 'vitest'
import { tendOffers } from '../../jobs/tend-offers.ts'
import { remindOfShifts } from '../../server/rosters/remind-of-shifts.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { assignmentsOf, layDraft, toldTo } from './lay-draft.ts'

const site = await openSite()
const { sql, context, setClock } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const worker = await signedIn(site, 'worker 秦芒种')
const morning = { from: '08:30', until: '11:30' }

/** Whoever may stand in for a mediator on Monday morning: by their hours 郑小满, 陶大暑, 姜立秋, 方白露 and 秦芒种. */
const published = async (day: string) => {
  const laid = await layDraft(sql, [{ day, ...morning, people: ['秦芒种'] }])
  await sql`
    update shift_position set qualifications = '{mediator}'
    where shift_id in (select shift_id from shift where roster_id = ${laid.rosterId})`
  const address = `/o/hexie/rosters/${laid.rosterId}/publication`
  await coordinator.sends(await coordinator.gets(address), address)
  return laid.rosterId
}
const namesOf = async (rosterId: number) =>
  (await assignmentsOf(sql, rosterId)).map(({ name, state }) => `${name} ${state}`)
const declines = async () => {
  const page = await worker.gets('/me/offers')
  const [field] = page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name.startsWith('answer'))
  return worker.sends(page, '/me/offers', { [field?.name ?? '']: 'no' })
}
const askedNext = async (rosterId: number) => (await assignmentsOf(sql, rosterId)).at(-1)

beforeAll(async () => {
  for (const [name, share] of [
    ['姜立秋', 4],
    ['陶大暑', 0.5],
  ] as const)
    await sql`update affiliation set share = ${share} where person_id = (select person_id from person where name = ${name})`
})

it('a decline goes to the least burdened for whom every rule holds, who is told, and to nobody twice', async () => {
  const rosterId = await published('2026-12-07')
  const idle = await layDraft(sql, [{ day: '2026-12-09', ...morning, people: ['郑小满'] }])
  const theirs = `/o/hexie/rosters/${idle.rosterId}/publication`
  await coordinator.sends(await coordinator.gets(theirs), theirs)
  await sql`
    update assignment set state = 'accepted'
    where position_id in (select position_id from shift_position join shift using (shift_id) where roster_id = ${idle.rosterId})`
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-07,2026-12-08)', 'away' from person where name = '姜立秋'`

  expect((await declines()).status).toBe(303)

  const next = await askedNext(rosterId)
  expect(next?.state).toBe('offered')
  // To whoever does half of what others do, one shift is twice as much.
  expect(next?.name).toBe('方白露')
  expect(await toldTo(sql, next?.name ?? '')).toEqual([{ kind: 'shift_offer', shifts: 1 }])
  expect(await sql`select from reservation where assignment_id = ${next?.assignmentId ?? 0}`).toHaveLength(1)
})

it('unanswered offers are asked once more halfway, expire at their hour and go on, whoever looks at once', async () => {
  const rosterId = await published('2026-12-14')
  const once = () => toldTo(sql, '秦芒种')
  const before = (await once()).length
  setClock('2026-11-26T09:00')
  await Promise.all([tendOffers(context), tendOffers(context)])
  await tendOffers(context)
  expect((await once()).slice(before)).toEqual([{ kind: 'shift_asked_again', shifts: 1 }])

  setClock('2026-11-27T09:00')
  await Promise.all([tendOffers(context), tendOffers(context)])

  const [first, next, ...more] = await namesOf(rosterId)
  expect([first, more]).toEqual(['秦芒种 expired', []])
  expect(next).toMatch(/offered$/)
})

it('of an answer and the end of its time at once one counts, and the time is claimed for whoever has it', async () => {
  setClock('2026-11-25T09:00')
  const rosterId = await published('2026-12-21')
  const page = await worker.gets('/me/offers')
  const [field] = page.forms.flatMap(({ fields }) => fields).filter(({ name }) => name.startsWith('answer'))
  setClock('2026-11-27T08:59:59')

  const answers = worker.sends(page, '/me/offers', { [field?.name ?? '']: 'yes' })
  setClock('2026-11-27T09:00')
  const [answer] = await Promise.all([answers, tendOffers(context)])

  const holding = (await assignmentsOf(sql, rosterId)).filter(({ state }) =>
    ['offered', 'accepted'].includes(state),
  )
  expect(holding).toHaveLength(1)
  expect(holding[0]?.name === '秦芒种').toBe(answer.status === 303)
  expect(
    await sql`select from reservation where assignment_id = ${holding[0]?.assignmentId ?? 0}`,
  ).toHaveLength(1)
})

it('when nobody is left the position stays empty', async () => {
  setClock('2026-11-25T09:00')
  const rosterId = await published('2026-12-15')
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, '[2026-12-15,2026-12-16)', 'away' from person`
  await declines()
  expect(await namesOf(rosterId)).toEqual(['秦芒种 declined'])
})

it('the evening before, from 18:00, whoever holds a shift is reminded once', async () => {
  const rosterId = await published('2026-12-28')
  await sql`update assignment set state = 'accepted' where assignment_id in (
    select assignment_id from assignment join shift_position using (position_id) join shift using (shift_id)
    where roster_id = ${rosterId})`
  const before = (await toldTo(sql, '秦芒种')).length
  for (const at of ['2026-12-27T17:59', '2026-12-27T18:00', '2026-12-27T18:05']) {
    setClock(at)
    await remindOfShifts(context)
  }
  expect((await toldTo(sql, '秦芒种')).slice(before)).toEqual([{ kind: 'shift_reminder', shifts: 1 }])
})
