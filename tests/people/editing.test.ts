import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql } = site
const text = textIn('zh-CN')
const hexie = await signedIn(site, 'coordinator of hexie')
const nvlvshi = await signedIn(site, 'coordinator of nvlvshi')

const personOf = async (name: string) => {
  const [person] = await sql<[{ personId: number; version: number; standing: string; email: string }]>`
    select person_id, version, standing, email from person where name = ${name}`
  return person
}
const add = async (name: string, phone: string) => {
  const page = await hexie.gets('/o/hexie/people/new')
  const added = await hexie.sends(page, '/o/hexie/people/new', { name, phone, languages: '平湖话，英语' })
  return added
}

it('somebody new is added with a certificate, and shown with it', async () => {
  const page = await hexie.gets('/o/hexie/people/new')
  const certificate = { qualification: 'mediator', number: '123', until: '2027-11-25', seen: 'yes' }
  const answers = { name: '古丽·阿依', phone: '139 0000 0001', ...certificate }
  const added = await hexie.sends(page, '/o/hexie/people/new', answers)
  const words = wordsOf((await hexie.follows(added)).html)
  expect(words).toContain('古丽·阿依')
  expect(words).toContain('+8613900000001')
  expect(words).toContain('2027年11月25日')
})

it('what is missing or wrong is said beside its field, and all that was typed is kept', async () => {
  const page = await hexie.gets('/o/hexie/people/new')
  const none = await hexie.sends(page, '/o/hexie/people/new', { name: '无号', share: '0' })
  expect(none.status).toBe(422)
  expect(none.html).toContain(text.faults.a_share)
  const unreachable = await hexie.sends(page, '/o/hexie/people/new', { name: '无号' })
  expect(unreachable.html).toContain(text.faults.some_contact)
  expect(unreachable.html).toContain('value="无号"')
})

it('a telephone that somebody of the park has leads to asking them, not to a second person', async () => {
  expect((await add('甲', '13900000002')).status).toBe(303)
  const again = await add('乙', '13900000002')
  expect(again.status).toBe(409)
  expect(wordsOf(again.html)).toContain(text.refused.one_person_per_telephone)

  const known = await nvlvshi.gets('/o/nvlvshi/people/known')
  const nobody = await nvlvshi.sends(known, /known$/, { contact: '13911111111' })
  expect(nobody.html).toContain(text.faults.nobody_has_this_contact)
  const joined = await nvlvshi.sends(known, /known$/, { contact: '139-0000-0002' })
  expect(wordsOf((await nvlvshi.follows(joined)).html)).toContain('甲')
  const twice = await nvlvshi.sends(known, /known$/, { contact: '13900000002' })
  expect(twice.status).toBe(409)
})

it('two coordinators edit one person: one wins, the other is told what stands and loses nothing typed', async () => {
  const { personId } = await personOf('方白露')
  const at = `/o/hexie/people/${personId}/details`
  const [one, other] = [await hexie.gets(at), await hexie.gets(at)]
  const saved = await Promise.all([
    hexie.sends(one, at, { name: '方白露一' }),
    hexie.sends(other, at, { name: '方白露二' }),
  ])
  expect(saved.map(({ status }) => status).sort()).toEqual([303, 409])
  const [lost] = saved.filter(({ status }) => status === 409)
  const [won] = await sql<[{ name: string }]>`select name from person where person_id = ${personId}`
  const typed = won.name === '方白露一' ? '方白露二' : '方白露一'
  expect(wordsOf(lost?.html ?? '')).toContain(won.name)
  expect(lost?.html).toContain(`value="${typed}"`)
  if (lost) expect((await hexie.sends(lost, at)).status).toBe(303)
})

it('an edit says what it breaks before it is saved, and is saved all the same when confirmed (R9b)', async () => {
  await bookFirst(site.context, 'individual-counselling')
  const [{ personId }] = await sql<[{ personId: number }]>`
    select person_id from appointment_worker order by appointment_id desc limit 1`
  const at = `/o/hexie/people/${personId}/standing`
  const asked = await hexie.sends(await hexie.gets(at), at, { standing: 'paused' })
  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(text.people.edit.allTheSame)
  const standing = async () => (await sql`select standing from person where person_id = ${personId}`)[0]
  expect(await standing()).toEqual({ standing: 'active' })
  const buttons = [{ name: 'confirmed', value: 'yes', action: undefined }]
  const unshown = { ...asked, forms: asked.forms.map(form => ({ ...form, buttons })) }
  const again = await hexie.sends(unshown, at)
  expect(wordsOf(again.html)).toContain(text.mending.breaks.other)
  expect(await standing()).toEqual({ standing: 'active' })
  expect((await hexie.sends(again, at)).status).toBe(303)
  expect(await standing()).toEqual({ standing: 'paused' })
})

it('whoever leaves has no hours and none of its services after that day, and can come back', async () => {
  const { personId } = await personOf('谭霜降')
  const at = `/o/hexie/people/${personId}/standing`
  expect((await hexie.sends(await hexie.gets(at), at, { standing: 'left', day: '2026-11-25' })).status).toBe(
    303,
  )
  const [after] = await sql`
    select standing, (select count(*)::int from working_hours where person_id = ${personId} and upper_inf(valid)) as hours,
      (select count(*)::int from service_worker join service using (service_id)
        where person_id = ${personId} and organisation_id = (select organisation_id from organisation where slug = 'hexie')) as services
    from person where person_id = ${personId}`
  expect(after).toEqual({ standing: 'left', hours: 0, services: 0 })
  const base = `/o/hexie/people/${personId}`
  const { email } = await personOf('谭霜降')
  await sql`
    insert into affiliation (person_id, organisation_id, during)
    select ${personId}, organisation_id, daterange('2026-11-25', null) from organisation where slug = 'danghu'`
  const left = (await hexie.gets(base)).html
  expect(left).not.toContain(email)
  expect(wordsOf(left)).not.toContain('当湖书院')
  await sql`delete from affiliation where person_id = ${personId} and upper_inf(during)`
  for (const rest of ['/details', '/services', '/invitation', '/certificates'])
    expect((await hexie.gets(base + rest)).status).toBe(404)
  expect((await hexie.sends(await hexie.gets(at), at, { standing: 'active' })).status).toBe(303)
  expect(await personOf('谭霜降')).toMatchObject({ standing: 'active' })
})

it('whoever is to leave can be said to leave later, and a week that is set meanwhile ends with them', async () => {
  const { personId } = await personOf('石秋分')
  const at = `/o/hexie/people/${personId}/standing`
  const leaves = async (day: string) => hexie.sends(await hexie.gets(at), at, { standing: 'left', day })
  expect((await leaves('2026-12-10')).status).toBe(303)
  expect((await leaves('2026-12-20')).status).toBe(303)
  const hours = `/o/hexie/people/${personId}/availability`
  const saved = await hexie.sends(await hexie.gets(hours), hours, {
    part: ['1 0'],
    from: '2026-12-01',
  })
  expect(saved.status).toBe(303)
  const [row] = await sql`
    select (select upper(during)::text from affiliation where person_id = ${personId}) as gone,
      (select max(upper(valid))::text from working_hours where person_id = ${personId}) as hours`
  expect(row).toEqual({ gone: '2026-12-20', hours: '2026-12-20' })
})

it('whoever was to leave can stay after all, and their week goes on', async () => {
  const { personId } = await personOf('秦芒种')
  const at = `/o/hexie/people/${personId}/standing`
  const ends = () => sql`
    select upper(during) as gone, (select max(upper(valid)) from working_hours w where w.person_id = a.person_id) as hours
    from affiliation a where person_id = ${personId}`
  const page = await hexie.gets(at)
  expect(page.html).not.toContain('value="stays"')
  await hexie.sends(page, at, { standing: 'left', day: '2026-12-10' })
  expect(await ends()).toEqual([{ gone: '2026-12-10', hours: '2026-12-10' }])
  await hexie.sends(await hexie.gets(at), at, { standing: 'left', day: '2026-12-20' })
  expect(await ends()).toEqual([{ gone: '2026-12-20', hours: '2026-12-20' }])
  expect((await hexie.sends(await hexie.gets(at), at, { standing: 'stays' })).status).toBe(303)
  expect(await ends()).toEqual([{ gone: null, hours: null }])
})

it('a certificate is renewed, ended and seen; two of a kind do not overlap', async () => {
  const { personId } = await personOf('郑小满')
  const base = `/o/hexie/people/${personId}/certificates`
  const [{ id, last }] = await sql<[{ id: number; last: string }]>`
    select held_qualification_id as id, upper(valid) - 1 as last from held_qualification where person_id = ${personId}`
  const seen = await hexie.sends(await hexie.gets(`${base}/${id}/seen`), `${base}/${id}/seen`)
  expect(seen.status).toBe(303)
  const page = await hexie.gets(`${base}/${id}/renewal`)
  expect(
    (await hexie.sends(page, `${base}/${id}/renewal`, { since: last, until: '2031-01-01' })).status,
  ).toBe(409)
  const again = await hexie.gets(`${base}/${id}/renewal`)
  expect((await hexie.sends(again, `${base}/${id}/renewal`, { until: '2031-01-01' })).status).toBe(303)
  expect((await hexie.gets(`${base}/999999/renewal`)).status).toBe(404)
})

it('whoever edits a person does not decide where the codes of their account go', async () => {
  const { personId } = await personOf('魏小暑')
  const base = `/o/hexie/people/${personId}`
  const account = () => sql`select phone, email from account where person_id = ${personId}`
  const before = await account()
  const phone = '139 0000 0077'
  expect((await hexie.sends(await hexie.gets(`${base}/details`), `${base}/details`, { phone })).status).toBe(
    303,
  )
  const page = await hexie.gets(`${base}/invitation`)
  expect((await hexie.sends(page, `${base}/invitation`)).status).toBe(303)
  expect(await account()).toEqual(before)
})
