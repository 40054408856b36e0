import { expect, it } from 'vitest'
import type { Ease } from '../../server/booking/ease.ts'
import { lockKeptApart, seeToAgain } from '../../sql/booking/kept-apart.ts'
import { namedOn, twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
await namedOn(context, '石秋分', '2026-11-25')
const worker = await signedIn(site, 'worker 石秋分')

const list = () => worker.gets('/me/safety')
const opens = async (partyId: number) => worker.sends(await list(), `/me/safety/${partyId}/opening`)
const decides = async (partyId: number, done: string, start?: string) => {
  const answers = start === undefined ? { done } : { done, start }
  return worker.sends(await list(), `/me/safety/${partyId}/outcome`, answers)
}
const opened = async (said: { ease?: Ease | null; who?: 1 | 2 } = {}) => {
  const laid = await twoOfWhomOneSaid(context, said)
  await opens(laid.said.partyId)
  return laid
}
const caseOf = async (partyId: number) => {
  const [row] = await sql`select decision, opened_at, again_at from safety_case where party_id = ${partyId}`
  return row
}
const appointmentOf = async (partyId: number) => {
  const [row] = await sql<{ appointmentId: number; format: string; state: string; starts: string }[]>`
    select appointment_id, format, state, lower(during)::text as starts
    from appointment join party using (appointment_id) where party_id = ${partyId}`
  return row
}
/** The starts that a page lets choose, '2026-11-25T14:00'. */
const startsIn = (html: string) =>
  [...html.matchAll(/<option value="(2026-[^"]+)"/g)].map(([, start]) => String(start))
const half = (start: string) =>
  `${start.slice(0, 10)} ${start.slice(11) < '12:00' ? 0 : start.slice(11) < '18:00' ? 1 : 2}`
const verbsOf = async (partyId: number) =>
  await sql<{ verb: string; detail: object }[]>`
    select verb, detail from audit_entry where about = ${`party/${partyId}`} and verb like 'safety.%' order by entry_id`

it('the list shows who is to be reached by reference and hour alone, and what was answered once it is opened and written down', async () => {
  const { said } = await twoOfWhomOneSaid(context, { answers: { called: '听雨' } })
  const before = wordsOf((await list()).html)
  expect(before).toContain(`${said.reference.slice(0, 4)} ${said.reference.slice(4)}`)
  expect(before).toContain('17:00 前')
  expect(before).not.toMatch(/不安心|听雨|一起谈/)
  expect(await verbsOf(said.partyId)).toEqual([])
  expect((await opens(said.partyId)).status).toBe(303)
  const after = wordsOf((await list()).html)
  expect(after).toContain('坐在一间房：不安心。在家里：不想说')
  expect(after).toContain('听雨')
  expect((await verbsOf(said.partyId)).map(({ verb }) => verb)).toEqual(['safety.open'])
})

it('whoever did not agree that it is kept is said to have said so', async () => {
  await opened({ ease: null })
  expect(wordsOf((await list()).html)).toContain('没有同意留下回答')
})

it('a session is held as two single conversations until it is cleared, and together once it is', async () => {
  const { said } = await opened()
  expect((await appointmentOf(said.partyId))?.format).toBe('apart')
  expect((await decides(said.partyId, 'together')).status).toBe(303)
  expect((await appointmentOf(said.partyId))?.format).toBe('together')
  expect((await caseOf(said.partyId))?.decision).toBe('together')
  expect((await verbsOf(said.partyId)).at(-1)).toEqual({
    verb: 'safety.decide',
    detail: { decision: 'together' },
  })
})

it('what the other answered is cleared too before two sit together', async () => {
  const { said, other } = await opened()
  await sql`insert into safety_case (party_id, answered_at) values (${other.partyId}, ${context.now()})`
  await decides(said.partyId, 'together')
  expect((await appointmentOf(said.partyId))?.format).toBe('apart')
  await opens(other.partyId)
  await decides(other.partyId, 'together')
  expect((await appointmentOf(said.partyId))?.format).toBe('together')
})

it('whoever was not reached comes back at nine on the next working day', async () => {
  const { said } = await opened()
  await decides(said.partyId, 'again')
  const [row] =
    await sql`select again_at = '2026-11-26 09:00+08' as next from safety_case where party_id = ${said.partyId}`
  expect(row).toEqual({ next: true })
  expect(wordsOf((await list()).html)).toContain('再联系')
})

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

it('no answer asks for one, and other hours for an hour', async () => {
  const { said } = await opened()
  expect((await worker.sends(await list(), `/me/safety/${said.partyId}/outcome`, {})).status).toBe(422)
  expect((await decides(said.partyId, 'other_hours')).status).toBe(422)
  expect((await caseOf(said.partyId))?.decision).toBe(null)
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

it('of an erased party the answer and the contact are gone, and what was decided stays', async () => {
  const { said } = await opened()
  await sql`update party set ease_sealed = null, contact_sealed = null, called = null, erased_at = ${context.now()} where party_id = ${said.partyId}`
  expect(wordsOf((await list()).html)).toContain('回答和联系方式已经删去')
  await decides(said.partyId, 'apart')
  expect((await caseOf(said.partyId))?.decision).toBe('apart')
})

it('what does not stand any more is seen, and written down', async () => {
  const { said, appointmentId } = await opened()
  await sql`update appointment set state = 'cancelled' where appointment_id = ${appointmentId}`
  await expect(decides(said.partyId, 'together')).rejects.toThrow('does not let done be together')
  expect((await decides(said.partyId, 'seen')).status).toBe(303)
  expect((await caseOf(said.partyId))?.decision).toBe('apart')
})
