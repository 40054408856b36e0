import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { marksIn, newCanary } from '../setup/canary.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const hexie = await signedIn(site, 'coordinator of hexie')
const { appointments: text, refused } = textIn('zh-CN')
const { called, phone, email } = newCanary()

const setClock = async (to: string) => {
  site.setClock(to)
  const now = context.now()
  await sql`update session set seen_at = ${now}, expires_at = ${now.plus({ hours: 1 })}`
}
beforeEach(() => setClock('2026-11-25T10:00'))

const LIST = '/o/hexie/appointments'
const reach = { by: 'sms', contact: `+86${phone}`, telephoneOf: 'self' } as const
const somebody = async (code = 'individual-counselling') => {
  const booked = await bookFirst(context, code, { answers: { called, reach } })
  const { reference, appointmentId } = booked
  return {
    ...booked,
    grouped: `${reference.slice(0, 4)} ${reference.slice(4)}`,
    address: `${LIST}/${appointmentId}`,
  }
}
const stateOf = async (appointmentId: number) =>
  (await sql`select state from appointment where appointment_id = ${appointmentId}`)[0]?.state
const startsIn = ({ forms }: Page) =>
  forms.flatMap(({ fields }) => fields).flatMap(({ name, value }) => (name === 'start' ? [value] : []))

describe('the appointments of an organisation', () => {
  it('are listed by reference, narrowed by day, service, standing, worker and reference; another’s are not there (R60)', async () => {
    const [own, mediation, others] = [
      await somebody(),
      await somebody('joint-mediation'),
      await somebody('preschool'),
    ]
    const list = await hexie.gets(LIST)
    for (const { grouped } of [own, mediation]) expect(wordsOf(list.html)).toContain(grouped)
    expect(wordsOf(list.html)).not.toContain(others.grouped)
    expect(marksIn(list.html)).not.toContain('nickname')

    const serviceId = own.service.serviceId
    const [worker] = await sql`
      select person_id from appointment_worker where appointment_id = ${mediation.appointmentId}`
    const narrowed = async (query: string) => wordsOf((await hexie.gets(`${LIST}?${query}`)).html)
    expect(await narrowed(`service=${serviceId}`)).not.toContain(mediation.grouped)
    expect(await narrowed(`worker=${worker?.personId}`)).not.toContain(own.grouped)
    expect(await narrowed('state=missed')).toContain(text.none)
    expect(await narrowed('from=2027-01-01&to=2027-01-02')).toContain(text.none)
    expect(await narrowed(`reference=${mediation.grouped}`)).toContain(mediation.grouped)
    expect(await narrowed(`reference=${others.reference}`)).toContain(text.noReference)
    expect(await narrowed('from=soon&page=-1&service=x&state=y')).toContain(own.grouped)
  })

  it('stand on as many pages as they need', async () => {
    await sql`
      insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
      select service_id, 'alone', tstzrange('2026-12-20T09:00+08:00', '2026-12-20T10:00+08:00'), ${context.now()}, 'web',
        ${context.now()}, gen_random_uuid(), ''
      from service, generate_series(1, 31) where code = 'individual-counselling'`
    const first = await hexie.gets(`${LIST}?from=2026-12-20&to=2026-12-20`)
    expect(wordsOf(first.html)).toContain(text.pageOf(1, 2))
    const next = linksOf(first.html).find(link => /page=2/.test(link)) ?? ''
    expect(
      linksOf((await hexie.gets(next)).html).filter(link => /appointments\/\d+$/.test(link)),
    ).toHaveLength(1)
    await sql`delete from appointment where lower(during) = '2026-12-20T09:00+08:00'`
  })

  it('show whom they are for, and a contact only for a reason that the audit keeps (R62)', async () => {
    const { address, partyId, appointmentId } = await somebody()
    const page = await hexie.gets(address)
    expect(wordsOf(page.html)).toContain(called)
    expect(marksIn(page.html)).not.toContain('telephone')
    const opened = await hexie.follows(
      await hexie.sends(page, `${address}/parties/${partyId}/contact`, { reason: 'to_tell' }),
    )
    expect(wordsOf(opened.html)).toContain(`+86${phone}`)
    expect(wordsOf(opened.html)).toContain(text.did['contact.read'])
    expect(
      await sql`
      select actor, detail from audit_entry where verb = 'contact.read' and about = ${`party/${partyId}`}`,
    ).toEqual([{ actor: `account/${hexie.accountId}`, detail: { reason: 'to_tell' } }])
    await setClock('2026-11-25T10:11')
    expect(marksIn((await hexie.gets(address)).html)).not.toContain('telephone')

    const yujia = await signedIn(site, 'coordinator of yujia')
    for (const foreign of [address, `/o/yujia/appointments/${appointmentId}`, `${address}/time`])
      expect((await yujia.gets(foreign)).status).toBe(404)
  })

  it('go from step to step by whoever looks after them, with what happened beside', async () => {
    const { address, partyId, appointmentId, starts } = await somebody()
    await setClock(starts.toISO() ?? '')
    const page = await hexie.gets(address)
    const arrived = await hexie.follows(await hexie.sends(page, `${address}/parties/${partyId}/arrival`))
    expect(wordsOf(arrived.html)).toContain(text.did['party.arrive'])
    expect((await hexie.sends(page, `${address}/missing`)).status).toBe(409)
    await hexie.sends(arrived, `${address}/held`)
    expect(await stateOf(appointmentId)).toBe('completed')
  })

  it('move by two at once: one wins, the other is told who moved it and when, and loses nothing', async () => {
    const { address, appointmentId } = await somebody()
    const page = await hexie.gets(`${address}/time?from=2026-11-27`)
    const [one = '', , other = ''] = startsIn(page)
    const answers = await Promise.all(
      [one, other].map(start => hexie.sends(page, `${address}/time`, { start })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const told = answers.find(({ status }) => status === 409) as Page
    expect(wordsOf(told.html)).toContain(refused.appointment_has_changed)
    expect(wordsOf(told.html)).toContain(text.did['appointment.move'])
    const [row] = await sql`
      select sequence, (select count(*)::int from reservation claim
        where claim.appointment_id = appointment.appointment_id and claim.during @> appointment.during) as claims
      from appointment where appointment_id = ${appointmentId}`
    expect(row).toEqual({ sequence: 1, claims: 2 })
    expect((await hexie.sends(page, `${address}/time`)).status).toBe(422)
  })

  it('are given to others at their hour, and called off for a reason that is never sent', async () => {
    const { address, appointmentId, partyId } = await somebody()
    const page = await hexie.gets(address)
    await hexie.sends(page, `${address}/reassignment`)
    const off = await hexie.sends(await hexie.gets(address), `${address}/cancellation`, { because: 'closed' })
    expect(off.status).toBe(303)
    expect(await stateOf(appointmentId)).toBe('cancelled')
    const stale = await hexie.sends(page, `${address}/cancellation`, { because: 'other' })
    expect(stale.status).toBe(409)
    expect(
      await sql`select from message where party_id = ${partyId} and about::text like '%closed%'`,
    ).toHaveLength(0)
    expect((await hexie.gets(`${address}/time`)).status).toBe(200)
  })

  it('keep an address of mail as they keep a number', async () => {
    const booked = await bookFirst(context, 'individual-counselling', {
      answers: { called, reach: { by: 'email', contact: email } },
    })
    expect(marksIn((await hexie.gets(`${LIST}/${booked.appointmentId}`)).html)).not.toContain('e-mail')
  })
})
