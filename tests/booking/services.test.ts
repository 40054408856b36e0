import { describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, origin } = site
const { services: text, faults } = textIn('zh-CN')

const coordinator = await signedIn(site, 'coordinator of hexie')
const AT = '/o/hexie/services/individual-counselling'

const rowOf = async (code: string) => {
  const [row] = await sql<Record<string, unknown>[]>`select * from service where code = ${code}`
  return row
}
const verbsAbout = async (code: string) => {
  const rows = await sql<{ verb: string }[]>`
    select verb from audit_entry
    where about = (select 'service/' || service_id from service where code = ${code}) order by entry_id`
  return rows.map(({ verb }) => verb)
}
const sends = (page: Page, to: string, answers: Record<string, string | readonly string[]>) =>
  coordinator.sends(page, to, answers)

describe('a service of one’s own organisation', () => {
  it('is listed with its name, its people and what is to come; another’s is not', async () => {
    const list = await coordinator.gets('/o/hexie/services')
    expect(list.status).toBe(200)
    expect(list.html).toContain(AT)
    expect(list.html).not.toContain('/services/lawyer')
    expect((await coordinator.gets('/o/hexie/services/lawyer')).status).toBe(404)
    expect((await coordinator.gets('/o/hexie/services/nothing')).status).toBe(404)
    expect((await coordinator.gets('/o/nvlvshi/services/lawyer')).status).toBe(404)
  })

  it('is saved at once when nothing is taken away by it, and says who did it', async () => {
    const page = await coordinator.gets(AT)
    const saved = await sends(page, AT, { name_zh: '一个人谈谈', need_2: ['mediator'], after: '5' })
    expect(saved.status).toBe(200) // a second person is needed: fewer times are open
    const again = await coordinator.gets(AT)
    const plain = await sends(again, AT, { name_zh: '一个人谈谈', after: '5' })
    expect(plain.status).toBe(303)
    expect(await rowOf('individual-counselling')).toMatchObject({
      ...{ nameZh: '一个人谈谈', minutesAfter: 5, version: 2, minutes: 60 },
    })
    expect(await verbsAbout('individual-counselling')).toEqual(['service.change'])
  })

  it('says beside its fields what is wrong and keeps what was typed', async () => {
    const page = await coordinator.gets(AT)
    const wrong = { name_zh: '', minutes: '4', need_1: [], format: 'together', name_en: 'Kept as typed' }
    const answer = await sends(page, AT, wrong)
    expect(answer.status).toBe(422)
    const words = wordsOf(answer.html)
    for (const fault of [faults.missing, faults.a_number_in_range]) expect(words).toContain(fault)
    expect(answer.html).toContain('Kept as typed')
    const more = await sends(page, AT, { need_1: [], format: 'together', voice: ['yes'], parties: '1-2' })
    const told = wordsOf(more.html)
    for (const fault of [faults.somebody_is_needed, faults.a_voice_of_one]) expect(told).toContain(fault)
  })
})

describe('before it is saved', () => {
  it('an edit says what it breaks and how many times are left, and is saved all the same when it is confirmed', async () => {
    const booked = await visitorOf(origin).books({ service: 'w2k' })
    const page = await coordinator.gets(AT)
    const asked = await sends(page, AT, { need_1: ['counsellor'], minutes: '75' })
    expect(asked.status).toBe(200)
    const words = wordsOf(asked.html)
    expect(words).toContain(text.stillMinutes(1, 60))
    expect(words).toContain(`${booked.reference.slice(0, 4)} ${booked.reference.slice(4)}`)
    expect((await rowOf('individual-counselling'))?.minutes).toBe(60)

    const done = await sends(asked, AT, {})
    expect(done.status).toBe(303)
    expect((await rowOf('individual-counselling'))?.minutes).toBe(75)
    const [need] = await sql`
      select qualifications from service_need join service using (service_id) where code = 'individual-counselling'`
    expect(need?.qualifications).toEqual(['counsellor'])
    const [served] = await sql`select service_need_id from appointment_worker limit 1`
    expect(served?.serviceNeedId).not.toBeNull()
  })

  it('what is confirmed is what was shown: what broke since is shown first', async () => {
    const at = '/o/hexie/services/cooling-off'
    await bookFirst(site.context, 'cooling-off')
    const asked = await sends(await coordinator.gets(at), at, { need_1: ['lawyer'] })
    expect(asked.status).toBe(200)
    const { reference } = await bookFirst(site.context, 'cooling-off')

    const again = await sends(asked, at, {})
    expect(again.status).toBe(200)
    expect(wordsOf(again.html)).toContain(textIn('zh-CN').mending.breaks.other)
    expect(wordsOf(again.html)).toContain(`${reference.slice(0, 4)} ${reference.slice(4)}`)
    expect(await rowOf('cooling-off')).toMatchObject({ version: 1 })
    expect((await sends(again, at, {})).status).toBe(303)
    expect((await sends(await coordinator.gets(at), at, { need_1: ['mediator'] })).status).toBe(303)
  })

  it('hours to the minute stay as they are on every weekday that nobody touched', async () => {
    const at = '/o/hexie/services/joint-mediation'
    await sql`
      update service_hours set hours = timerange(greatest(lower(hours), '09:10'), upper(hours))
      where service_id = (select service_id from service where code = 'joint-mediation') and lower(hours) < '12:00'`
    const hours = () => sql`
      select weekday, hours::text as hours from service_hours join service using (service_id)
      where code = 'joint-mediation' order by weekday, hours`
    const stood = await hours()
    const page = await coordinator.gets(at)
    expect((await sends(page, at, { name_en: 'Talking' })).status).toBe(303)
    expect(await hours()).toEqual(stood)

    const ticked = page.forms
      .flatMap(({ fields }) => fields)
      .filter(({ name, ticked }) => name === 'hours' && ticked)
    const more = [...ticked.map(({ value }) => value), '7-evening']
    await sends(await coordinator.gets(at), at, { hours: more })
    expect(await hours()).toEqual([...stood, { weekday: 7, hours: '[18:00:00,24:00:00)' }])
  })

  it('a line of people that goes lets whoever served for it serve on', async () => {
    const at = '/o/hexie/services/registry-mediation'
    await visitorOf(origin).books({ service: 'd9f' })
    const page = await coordinator.gets(at)
    const asked = await sends(page, at, { need_2: [] })
    expect([200, 303]).toContain(asked.status)
    if (asked.status === 200) await sends(asked, at, {})
    const rows = await sql<{ serviceNeedId: number | null }[]>`
      select service_need_id from appointment_worker join appointment using (appointment_id)
        join service using (service_id) where code = 'registry-mediation' order by ordinal`
    expect(rows.map(({ serviceNeedId }) => serviceNeedId === null).sort()).toEqual([false, true])
  })
})

describe('two who edit the same service', () => {
  it('one wins; the other is told what changed meanwhile, and neither loses what they typed', async () => {
    const at = '/o/hexie/services/cooling-off'
    const other = await signedIn(site, 'coordinator of hexie')
    const [mine, theirs] = [await coordinator.gets(at), await other.gets(at)]
    await other.sends(theirs, at, { horizon: '42' })
    const lost = await sends(mine, at, { name_zh: '陪您三十天', name_en: 'Thirty days' })
    expect(lost.status).toBe(409)
    expect(wordsOf(lost.html)).toContain(text.nowIs(text.horizon, '42'))
    expect(lost.html).toContain('陪您三十天')

    expect((await sends(lost, at, {})).status).toBe(303)
    expect(await rowOf('cooling-off')).toMatchObject({ nameZh: '陪您三十天', horizonDays: 42 })
  })

  it('of eight edits of one version at once, one is saved', async () => {
    const at = '/o/hexie/services/matchmaker'
    const page = await coordinator.gets(at)
    const all = Array.from({ length: 8 }, (_, n) => sends(page, at, { lead: String(100 + n) }))
    const statuses = (await Promise.all(all)).map(({ status }) => status)
    expect(statuses.filter(status => status === 303)).toHaveLength(1)
    expect(statuses.filter(status => status === 409)).toHaveLength(7)
    expect(await verbsAbout('matchmaker')).toEqual(['service.change'])
  })
})
