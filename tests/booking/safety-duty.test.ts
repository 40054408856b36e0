import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { wordsOf } from '../setup/tags.ts'
import { openSafety } from './open-safety.ts'

const { context, sql, worker, list, opens, decides, opened, caseOf, appointmentOf, verbsOf } =
  await openSafety()

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

it('the sheet says who was never asked, the other or they themselves, and who can be told nothing', async () => {
  const { partyId } = await bookFirst(context, 'joint-mediation', {
    together: { ease: { atEase: 'no', safeAtHome: 'no' } },
  })
  await opens(partyId)
  const { safetyCases } = textIn('zh-CN')
  const said = wordsOf((await list()).html)
  for (const word of [safetyCases.otherUnasked, safetyCases.tellsNobody]) expect(said).toContain(word)
  expect(said).not.toContain(safetyCases.notAsked)
  await sql`
    with booked as (update party set ease_sealed = null where party_id = ${partyId} returning appointment_id)
    update appointment set booked_through = 'phone' from booked where booked.appointment_id = appointment.appointment_id`
  expect(wordsOf((await list()).html)).toContain(safetyCases.notAsked)
  await decides(partyId, 'apart')
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

it('no answer asks for one, and other hours for an hour', async () => {
  const { said } = await opened()
  expect((await worker.sends(await list(), `/me/safety/${said.partyId}/outcome`, {})).status).toBe(422)
  expect((await decides(said.partyId, 'other_hours')).status).toBe(422)
  expect((await caseOf(said.partyId))?.decision).toBe(null)
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
