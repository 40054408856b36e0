import { describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { answers, bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql, setClock } = site
const text = textIn('zh-CN')
const TELEPHONE = '+8613800000001'

/** A first open hour of a service, with its worker signed in. */
const session = async (code: string) => {
  const booked = await bookFirst(context, code, {
    answers: {
      ...answers,
      ...{ called: '阿芳', prepare: ['dialect', 'wheelchair'] },
      reach: { by: 'sms', contact: TELEPHONE, telephoneOf: 'self' },
    },
  })
  const [{ name }] = await sql<[{ name: string }]>`
    select name from appointment_worker join person using (person_id)
    where appointment_id = ${booked.appointmentId} order by ordinal limit 1`
  const address = `/me/sessions/${booked.appointmentId}`
  return { ...booked, address, name, worker: await signedIn(site, `worker ${name}`) }
}
const looksOf = (partyId: number, verb: string) =>
  sql`select from audit_entry where verb = ${verb} and about = ${`party/${partyId}`}`

describe('what a worker is shown of an appointment of theirs', async () => {
  const { worker, address, partyId, reference, starts } = await session('individual-counselling')
  const sees = async () => wordsOf((await worker.gets(address)).html)

  it('is when, where and in which language; no name and no contact before they say whether they know them', async () => {
    const words = await sees()
    expect(words).toContain(text.sessions.known)
    expect(words).toContain(text.sessions.toldDialect('公益园，二楼', text.sessions.parties(1)))
    expect(words).not.toMatch(/阿芳|13800000001/)
    expect((await worker.posts(`${address}/names`, [])).status).toBe(404)
    expect(await looksOf(partyId, 'party.read_name')).toHaveLength(0)
  })

  it('asks again, with the fault beside it, when nothing is said', async () => {
    const page = await worker.sends(await worker.gets(address), `${address}/acquaintance`)
    expect(page.status).toBe(422)
    expect(wordsOf(page.html)).toContain(text.faults.choose_one)
  })

  it('is what to call them once they know nobody, each look in the audit, and after ten minutes on asking', async () => {
    const asked = await worker.gets(address)
    const page = await worker.follows(await worker.sends(asked, `${address}/acquaintance`, { known: 'no' }))
    expect(wordsOf(page.html)).toContain('阿芳')
    expect(await looksOf(partyId, 'party.read_name')).toHaveLength(1)
    setClock('2026-11-25T09:11')
    const later = await worker.gets(address)
    expect(wordsOf(later.html)).not.toContain('阿芳')
    const again = await worker.follows(await worker.sends(later, `${address}/names`))
    expect(wordsOf(again.html)).toContain('阿芳')
    expect(await looksOf(partyId, 'party.read_name')).toHaveLength(2)
  })

  it('is how to reach them only in the hour before and while they are there, for a reason that is kept', async () => {
    const party = `${address}/parties/${partyId}`
    setClock(starts.minus({ minutes: 61 }).toISO() ?? '')
    expect(await sees()).not.toContain(text.appointments.contact)
    expect((await worker.posts(`${party}/contact`, [['reason', 'to_tell']])).status).toBe(404)
    setClock(starts.minus({ minutes: 60 }).toISO() ?? '')
    const asked = await worker.gets(address)
    const page = await worker.follows(await worker.sends(asked, `${party}/contact`, { reason: 'to_prepare' }))
    expect(page.html).toContain(TELEPHONE)
    expect(
      await sql`select detail from audit_entry where verb = 'contact.read' and about = ${`party/${partyId}`}`,
    ).toEqual([{ detail: { reason: 'to_prepare' } }])
  })

  it('ends in what they saw of it: who came, and that it was held', async () => {
    setClock(starts.toISO() ?? '')
    const there = await worker.follows(
      await worker.sends(await worker.gets(address), `${address}/parties/${partyId}/arrival`),
    )
    expect(wordsOf(there.html)).toContain(text.desk.arrivedAt(starts.toFormat('HH:mm')))
    await worker.follows(await worker.sends(there, `${address}/held`))
    expect(
      await sql`select state from appointment join party using (appointment_id) where reference = ${reference}`,
    ).toEqual([{ state: 'completed' }])
    setClock('2026-11-25T09:00')
  })
})

it('somebody who knows them passes it on: it is not there for them any more, and the next is asked anew', async () => {
  const { worker, address, appointmentId, partyId } = await session('lawyer')
  const answer = await worker.sends(await worker.gets(address), `${address}/acquaintance`, { known: 'yes' })
  expect(wordsOf((await worker.follows(answer)).html)).toContain(text.sessions.passedOn)
  expect((await worker.gets(address)).status).toBe(404)
  expect((await worker.gets('/me/sessions/999999')).status).toBe(404)
  expect(await looksOf(partyId, 'party.read_name')).toHaveLength(0)
  const [{ name }] = await sql<[{ name: string }]>`
    select name from appointment_worker join person using (person_id) where appointment_id = ${appointmentId}`
  const next = await signedIn(site, `worker ${name}`)
  expect(wordsOf((await next.gets(address)).html)).toContain(text.sessions.known)
})

it('what nobody ticked is asked of its worker, by the hour and without a name (R20)', async () => {
  const { worker, address, appointmentId } = await session('individual-counselling')
  await sql`
    update appointment set state = 'unclear', during = '[2026-11-24T09:00+08:00,2026-11-24T10:00+08:00)'
    where appointment_id = ${appointmentId}`
  const own = await worker.gets('/me')
  expect(wordsOf(own.html)).toContain(text.sessions.waits)
  expect(own.html).toContain(`href="${address}"`)
  const page = await worker.gets(address)
  expect(wordsOf(page.html)).toContain(text.sessions.unclear)
  expect(page.html).not.toContain('阿芳')
  await worker.follows(await worker.sends(page, `${address}/missing`))
  expect(await sql`select state from appointment where appointment_id = ${appointmentId}`).toEqual([
    { state: 'missed' },
  ])
  expect(wordsOf((await worker.gets('/me')).html)).not.toContain(text.sessions.waits)
})
