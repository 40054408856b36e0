import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { marksIn, newCanary } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const desk = await signedIn(site, 'receptionist')
const text = textIn('zh-CN').ringing
const { called, phone } = newCanary()

const setClock = async (to: string) => {
  site.setClock(to)
  const now = context.now()
  await sql`update session set seen_at = ${now}, expires_at = ${now.plus({ hours: 1 })}`
}
beforeEach(async () => {
  await setClock('2026-11-25T10:20')
  await sql`truncate ring, message`
})

/** Somebody with a call on the list, to be made between two hours of that day. */
const toBeRung = async (
  kind: string,
  code = 'individual-counselling',
  hours: readonly [string, string] = ['09:00', '11:30'],
) => {
  const booked = await bookFirst(context, code, {
    answers: {
      called,
      reach: { by: 'sms', contact: `+86${phone}`, telephoneOf: 'family' },
      safeHours: { weekdays: { from: hours[0], to: hours[1] }, weekends: 'never' },
    },
  })
  const about = { kind, appointmentId: booked.appointmentId, sequence: 0 }
  const [row] = await sql<[{ ringId: number }]>`
    insert into ring (party_id, about, ring_between)
    values (${booked.partyId}, ${sql.json(about)},
      ${`[2026-11-25T${hours[0]}+08:00,2026-11-25T${hours[1]}+08:00)`}::tstzrange)
    returning ring_id`
  return { ...booked, ...row, grouped: `${booked.reference.slice(0, 4)} ${booked.reference.slice(4)}` }
}
const outcomesOf = async (partyId: number) =>
  (await sql`select outcome from ring where party_id = ${partyId} order by ring_id`).map(
    ({ outcome }) => outcome,
  )
const opened = async (ringId: number, base = '/desk/ring', who = desk) =>
  who.follows(await who.sends(await who.gets(base), `${base}/${ringId}/contact`))

describe('the ring list (R36)', () => {
  it('shows reference, hours and what to say, and whom to ring only when asked, with a reason in the audit', async () => {
    const { ringId, partyId, grouped } = await toBeRung('appointment_booked')
    const list = await desk.gets('/desk/ring')
    expect(wordsOf(list.html)).toContain(grouped)
    expect(wordsOf(list.html)).toContain(text.until('11:30'))
    expect(marksIn(list.html)).toEqual(['form'])

    const page = await opened(ringId)
    expect(wordsOf(page.html)).toContain(`+86${phone}`)
    expect(wordsOf(page.html)).toContain(called)
    expect(
      await sql`
      select actor, detail from audit_entry where verb = 'contact.read' and about = ${`party/${partyId}`}`,
    ).toEqual([{ actor: `account/${desk.accountId}`, detail: { reason: 'to_ring' } }])
    await setClock('2026-11-25T10:31')
    expect(marksIn((await desk.gets('/desk/ring')).html)).toEqual(['form'])
  })

  it('gives no number outside the hours called safe (R31), nor of a call that is over', async () => {
    const { ringId, grouped } = await toBeRung('appointment_booked', 'individual-counselling', [
      '13:00',
      '17:00',
    ])
    const list = await desk.gets('/desk/ring')
    expect(wordsOf(list.html)).toContain(grouped)
    const token = list.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
    for (const ring of [ringId, 999]) {
      const answer = await desk.posts(`/desk/ring/${ring}/contact`, [['token', token]])
      expect(answer.status).toBe(409)
      expect(marksIn(answer.html)).toEqual(['form'])
    }
  })

  it.each([
    ['told', ['told']],
    ['somebody_else', ['somebody_else']],
  ] as const)('writes down %s, once', async (outcome, after) => {
    const { ringId, partyId } = await toBeRung('appointment_booked')
    const page = await opened(ringId)
    await desk.sends(page, `/desk/ring/${ringId}/outcome`, { outcome })
    expect(await outcomesOf(partyId)).toEqual(after)
    expect((await desk.sends(page, `/desk/ring/${ringId}/outcome`, { outcome: 'no_answer' })).status).toBe(
      409,
    )
    expect(await outcomesOf(partyId)).toEqual(after)
    expect(wordsOf((await desk.gets('/desk/ring')).html)).toContain(text.none)
  })

  it('rings whom nobody answered for once more in the next safe hours, and not in these', async () => {
    const { ringId, partyId } = await toBeRung('appointment_booked')
    await sql`update party set arrives_at = '2026-11-27T15:00+08:00' where party_id = ${partyId}`
    await desk.sends(await opened(ringId), `/desk/ring/${ringId}/outcome`, { outcome: 'no_answer' })
    expect(await outcomesOf(partyId)).toEqual(['no_answer', null])
    const list = await desk.gets('/desk/ring')
    expect(wordsOf(list.html)).toContain(text.none)
    expect(wordsOf(list.html)).toContain('09:00')
  })

  it.each([
    ['confirmed', 'cancelled'],
    ['kept', 'booked'],
  ] as const)('does with a held cancellation what its voice says: %s (R16)', async (outcome, state) => {
    const { ringId, appointmentId } = await toBeRung('cancellation_to_confirm', 'lawyer')
    await sql`update appointment set cancel_asked_at = ${context.now()} where appointment_id = ${appointmentId}`
    await desk.sends(await opened(ringId), `/desk/ring/${ringId}/outcome`, { outcome })
    expect(
      await sql`
      select state, cancel_asked_at is not null as held from appointment where appointment_id = ${appointmentId}`,
    ).toEqual([{ state, held: state === 'cancelled' }])
    expect(await sql`select from ring where outcome is null`).toHaveLength(0)
  })

  it('is a coordinator’s for the own organisation alone (R60)', async () => {
    const [own, others] = [
      await toBeRung('appointment_booked'),
      await toBeRung('appointment_booked', 'preschool'),
    ]
    const hexie = await signedIn(site, 'coordinator of hexie')
    const list = await hexie.gets('/o/hexie/ring')
    expect(wordsOf(list.html)).toContain(own.grouped)
    expect(wordsOf(list.html)).not.toContain(others.grouped)
    const page = await opened(own.ringId, '/o/hexie/ring', hexie)
    expect(wordsOf(page.html)).toContain(`+86${phone}`)
    const [, field = ''] = /name="token" value="([^"]+)"/.exec(list.html) ?? []
    expect((await hexie.posts(`/o/hexie/ring/${others.ringId}/contact`, [['token', field]])).status).toBe(409)
    expect((await hexie.gets('/o/yujia/ring')).status).toBe(404)
  })
})
