import { beforeEach, describe, expect, it } from 'vitest'
import { groupedReference } from '../../views/kit/reference.tsx'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const text = textIn('zh-CN').mending.page
const address = '/o/hexie/mending'
beforeEach(() => sql`truncate appointment, reservation, leave, closure, message, ring cascade`)

type Booked = Awaited<ReturnType<typeof bookFirst>>
const byMail = { reach: { by: 'email', contact: 'xiao@example.org' } } as const
const book = (code: string) => bookFirst(context, code, { answers: byMail })
const isAway = ({ appointmentId }: Booked) => sql`
  insert into leave (person_id, during, kind)
  select person_id, during, 'away' from appointment_worker join appointment using (appointment_id)
  where appointment_id = ${appointmentId}`
const isClosed = ({ appointmentId }: Booked) => sql`
  insert into closure (place_id, during, said_zh, said_en)
  select place_id, during, '停电。', 'No power.' from appointment join service using (service_id)
  where appointment_id = ${appointmentId}`
const shown = async () => wordsOf((await coordinator.gets(address)).html)
const chooses = async ({ appointmentId }: Booked, answers: Record<string, string>) =>
  coordinator.posts(address, [
    ['appointment', String(appointmentId)],
    ...Object.entries({ sequence: '0', ...answers }),
  ])
const stateOf = async ({ appointmentId }: Booked) => {
  const [row] = await sql`
    select state, (select count(*)::int from message join party using (party_id)
      where party.appointment_id = appointment.appointment_id and message.kind = 'appointment_called_off') as told
    from appointment where appointment_id = ${appointmentId}`
  return row
}

describe('what is to be mended', () => {
  it('is nothing while everything fits', async () => {
    await book('joint-mediation')
    expect(await shown()).toContain(text.noneHeading)
  })

  it('stands with its reason, whoever else is free, and who would be told how; by reference, and no name', async () => {
    const talk = await book('joint-mediation')
    await isAway(talk)

    const words = await shown()

    expect(words).toContain(groupedReference(talk.reference))
    expect(words).toContain(text.lead(1))
    expect(words).toMatch(/换成.+时间、楼层不变/)
    expect(words).toContain(text.told.email)
    expect(words).not.toContain('小陈')
  })

  it('of another organisation is not there, to see or to mend (R60, R61)', async () => {
    const lawyer = await book('lawyer')
    await isAway(lawyer)
    expect(await shown()).toContain(text.noneHeading)
    const foreign = await chooses(lawyer, { way: 'cancel' })
    const absent = await coordinator.posts(address, [
      ['appointment', '999999'],
      ['sequence', '0'],
      ['way', 'cancel'],
    ])
    expect([foreign.status, absent.status]).toEqual([404, 404])
    expect(foreign.html).toBe(absent.html)
  })

  it('is given to whoever was named, or called off', async () => {
    const [one, other] = [await book('joint-mediation'), await book('individual-counselling')]
    await isAway(one)
    await isAway(other)
    expect((await chooses(one, { way: 'give' })).status).toBe(303)
    expect((await chooses(other, { way: 'cancel' })).status).toBe(303)
    expect(await stateOf(one)).toEqual({ state: 'booked', told: 0 })
    expect(await stateOf(other)).toEqual({ state: 'cancelled', told: 1 })
    expect(await shown()).toContain(text.noneHeading)
  })

  it('asks again when nothing was chosen, and says so when nobody else is free or it has changed meanwhile', async () => {
    const talk = await book('joint-mediation')
    await isClosed(talk)
    const { faults, refused } = textIn('zh-CN')
    const unchosen = await chooses(talk, {})
    expect([unchosen.status, wordsOf(unchosen.html).includes(faults.choose_one)]).toEqual([422, true])
    const nobody = await chooses(talk, { way: 'give' })
    expect([nobody.status, wordsOf(nobody.html).includes(refused.nobody_else_is_free)]).toEqual([409, true])
    const stale = await chooses(talk, { way: 'cancel', sequence: '7' })
    expect([stale.status, wordsOf(stale.html).includes(refused.appointment_has_changed)]).toEqual([409, true])
    expect(await stateOf(talk)).toEqual({ state: 'booked', told: 0 })
  })

  it('is mended all at once by the rule, and only what was shown', async () => {
    const [one, other] = [await book('joint-mediation'), await book('registry-mediation')]
    await isAway(one)
    await isClosed(other)
    const page = await coordinator.gets(address)
    const late = await book('individual-counselling')
    await isAway(late)

    expect((await coordinator.sends(page, `${address}/all`)).status).toBe(303)

    expect(await stateOf(one)).toEqual({ state: 'booked', told: 0 })
    expect(await stateOf(other)).toEqual({ state: 'cancelled', told: 1 })
    expect(await stateOf(late)).toEqual({ state: 'booked', told: 0 })
    expect(await shown()).toContain(text.lead(1))
    const because =
      await sql`select detail from audit_entry where verb = 'appointment.call_off' order by entry_id desc limit 1`
    expect(because).toEqual([{ detail: { because: 'closed' } }])
  })
})
