import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { decideOtherHours } from '../../server/booking/decide-other-hours.ts'
import { startInAddress } from '../../server/park-time.ts'
import { lockKeptApart, seeToAgain } from '../../sql/booking/kept-apart.ts'
import { textIn } from '../../views/text/text.ts'
import { namedOn } from '../setup/laid-safety.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { openSafety } from './open-safety.ts'

const { site, context, sql, worker, list, opens, decides, opened, appointmentOf, startsIn, half, verbsOf } =
  await openSafety()

it('other hours are another half day: an appointment of their own, and nothing of the other’s changes but its calendar of work', async () => {
  const { said, other, appointmentId, starts } = await opened()
  const [before] = await sql`select * from party where party_id = ${other.partyId}`
  const page = await list()
  const elsewhere = startsIn(page.html)
  const theirs = half(starts.toFormat("yyyy-MM-dd'T'HH:mm"))
  expect(elsewhere.length).toBeGreaterThan(10)
  expect(elsewhere.map(half)).not.toContain(theirs)
  const start = elsewhere.at(-1) ?? ''
  expect((await decides(said.partyId, 'other_hours', start)).status).toBe(303)
  const own = await appointmentOf(said.partyId)
  expect(own).toMatchObject({ format: 'alone', state: 'booked' })
  expect(own?.appointmentId).not.toBe(appointmentId)
  const [party] = await sql`
    select arrives_at = here(${start.replace('T', ' ')}::timestamp) as there, sequence, reference, keyed_as
    from party where party_id = ${said.partyId}`
  expect(party).toEqual({ there: true, sequence: 1, reference: said.reference, keyedAs: appointmentId })
  expect((await sql`select * from party where party_id = ${other.partyId}`)[0]).toEqual(before)
  expect(await appointmentOf(other.partyId)).toMatchObject({ appointmentId, format: 'alone' })
  expect(await sql`select other_party_id from kept_apart where party_id = ${said.partyId}`).toEqual([
    { otherPartyId: other.partyId },
  ])
  expect(await sql`select from reservation where appointment_id = ${own?.appointmentId ?? 0}`).toHaveLength(2)
})

it('whose other was given hours before is kept out of their half day too, and never put together with them', async () => {
  const { said, other } = await opened()
  const page = await list()
  const elsewhere = startsIn(page.html)
  await decides(said.partyId, 'other_hours', elsewhere.at(-1))
  await sql`insert into safety_case (party_id, answered_at) values (${other.partyId}, ${context.now()})`
  await opens(other.partyId)
  const theirs = await list()
  const form = theirs.html.slice(theirs.html.indexOf(`id="p-${other.partyId}"`))
  expect(form).not.toContain('value="together"')
  expect(startsIn(form).length).toBeGreaterThan(5)
  expect(startsIn(form).map(half)).not.toContain(half(elsewhere.at(-1) ?? ''))
})

it('of two who are kept apart and moved into one half day at once, the safety worker sees it again', async () => {
  const { said, other } = await opened()
  const page = await list()
  const elsewhere = startsIn(page.html)
  await decides(said.partyId, 'other_hours', elsewhere.at(-1))
  const own = await appointmentOf(said.partyId)
  const theirs = await appointmentOf(other.partyId)
  let moved = 0
  let letGo = () => {}
  const bothMoved = new Promise<void>(resolve => {
    letGo = resolve
  })
  const move = (appointmentId = 0) =>
    sql.begin(async part => {
      await part`
        update appointment set during = tstzrange('2026-12-08 14:00+08', '2026-12-08 15:30+08')
        where appointment_id = ${appointmentId}`
      moved += 1
      if (moved === 2) letGo()
      await bothMoved
      await lockKeptApart(part, appointmentId)
      return seeToAgain(part, appointmentId, context.now())
    })
  const seen = await Promise.all([move(own?.appointmentId), move(theirs?.appointmentId)])
  expect(seen.flat().map(({ partyId }) => partyId)).toContain(said.partyId)
})

it('of two who are given other hours at once one is, and somebody comes to each appointment that stands', async () => {
  const { said, other, appointmentId } = await opened()
  await sql`insert into safety_case (party_id, answered_at, opened_at) values (${other.partyId}, ${context.now()}, ${context.now()})`
  const elsewhere = startsIn((await list()).html)
  const [one, another] = [startInAddress(elsewhere.at(-1) ?? ''), startInAddress(elsewhere.at(-9) ?? '')]
  if (!one || !another) throw new Error('nothing is open elsewhere')
  const gives = (partyId: number, start: DateTime) =>
    decideOtherHours(context, { who: { accountId: 1 } as never, partyId, instead: null }, start)
  const waiting = async () =>
    (await sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
      .count
  let both: Promise<PromiseSettledResult<void>[]> = Promise.resolve([])
  await sql.begin(async part => {
    await part`select from appointment where appointment_id = ${appointmentId} for update`
    both = Promise.allSettled([gives(said.partyId, one), gives(other.partyId, another)])
    await expect.poll(waiting).toBe(2)
  })
  const outcomes = await both
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { rule: 'appointment_has_changed' },
  })
  const empty = await sql`
    select appointment_id from appointment
    where state = 'booked' and not exists (
      select from party where party.appointment_id = appointment.appointment_id and withdrawn_at is null)`
  expect(empty).toEqual([])
})

it('what was decided can be decided anew while it stands, by whoever opens it again; of two at once one does', async () => {
  const { said } = await opened()
  await decides(said.partyId, 'together')
  const again = await list()
  expect((await worker.sends(again, `/me/safety/${said.partyId}/outcome`, { done: 'apart' })).status).toBe(
    303,
  )
  expect((await appointmentOf(said.partyId))?.format).toBe('apart')
  expect(
    (await worker.sends(again, `/me/safety/${said.partyId}/outcome`, { done: 'other_hours' })).status,
  ).toBe(422)
  expect((await worker.sends(again, `/me/safety/${said.partyId}/outcome`, { done: 'together' })).status).toBe(
    409,
  )
})

it('a lawyer and a social worker first: the session is called off for both, by nobody, and both are booked from there', async () => {
  const { said, appointmentId } = await opened()
  await decides(said.partyId, 'not_held')
  expect((await appointmentOf(said.partyId))?.state).toBe('cancelled')
  const [entry] = await sql`
    select actor, detail from audit_entry where verb = 'appointment.call_off' and about = ${`appointment/${appointmentId}`}`
  expect(entry).toEqual({ actor: 'clock', detail: { because: 'other' } })
  expect((await list()).html).toMatch(/href="\/t\/\w+"/)
})

it('of two who decide at once one does, and the other reads so', async () => {
  await namedOn(context, '周雨水', '2026-11-25')
  const { said } = await opened()
  const second = await signedIn(site, 'worker 周雨水')
  await second.sends(await second.gets('/me/safety'), `/me/safety/${said.partyId}/opening`)
  const pages = [await list(), await second.gets('/me/safety')] as const
  const to = `/me/safety/${said.partyId}/outcome`
  const answers = await Promise.all([
    worker.sends(pages[0], to, { done: 'together' }),
    second.sends(pages[1], to, { done: 'apart' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  expect((await verbsOf(said.partyId)).filter(({ verb }) => verb === 'safety.decide')).toHaveLength(1)
})

it('of what was decided a coordinator reads neither who moved or called off an appointment of two, nor how two are met (R15)', async () => {
  const { said, appointmentId } = await opened()
  await decides(said.partyId, 'not_held')
  const coordinator = await signedIn(site, 'coordinator of hexie')
  const page = await coordinator.gets(`/o/hexie/appointments/${appointmentId}`)
  expect(page.status).toBe(200)
  const { who, did, done } = textIn('zh-CN').appointments
  const words = wordsOf(page.html)
  expect(words).toContain(done(who.account, did['appointment.call_off']))
  expect(words).not.toContain(done(who.clock, did['appointment.call_off']))
  expect(words).not.toMatch(/石秋分|单独谈/)
})
