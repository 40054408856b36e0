import { expect, it } from 'vitest'
import { startField } from '../../views/booking/steps.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, firstOpen, serviceOf } from '../setup/booking.ts'
import { newCanary } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { context, sql } = site
const desk = await signedIn(site, 'receptionist')
const { booking, bookingFor: text, faults, refused } = textIn('zh-CN')
const { called, phone, passcode } = newCanary()

const answered = {
  ...{
    called,
    reach_by: 'sms',
    phone,
    whose: 'seen',
    passcode,
    weekday_from: '09:00',
    weekday_until: '11:30',
  },
  ...{ through: 'referral', referred_by: '曹桥街道妇联', language: 'zh-CN', agreed: ['yes'] },
}
const nextTime = async (code: string) => startField(await firstOpen(context, await serviceOf(context, code)))
const shown = (who: typeof desk, base: string, code: string) =>
  who.gets(`${base}?service=${code}&from=2026-11-25`)

it('the desk books for somebody: the same answers, who referred them, and a reference to read out', async () => {
  const page = await shown(desk, '/desk/booking', 'individual-counselling')
  const start = await nextTime('individual-counselling')
  const booked = await desk.follows(await desk.sends(page, '/desk/booking', { ...answered, start }))
  expect(wordsOf(booked.html)).toContain(text.bookedLead)

  const [row] = await sql`
    select appointment_id, reference, booked_through, referred_by, telephone_of, (select actor from audit_entry
      where verb = 'appointment.book' and about = 'appointment/' || appointment_id) as actor
    from appointment join party using (appointment_id) order by appointment_id desc limit 1`
  expect(row).toMatchObject({
    ...{ bookedThrough: 'referral', referredBy: '曹桥街道妇联', telephoneOf: 'family' },
    actor: `account/${desk.accountId}`,
  })
  expect(wordsOf(booked.html)).toContain(`${row?.reference.slice(0, 4)} ${row?.reference.slice(4)}`)

  const visitor = visitorOf(site.origin)
  expect((await visitor.finds(row?.reference, passcode)).status).toBe(303)
  const others = await signedIn(site, 'coordinator of hexie')
  expect((await others.gets(`/o/hexie/booking/${row?.appointmentId}`)).status).toBe(404)
})

it('keeps what was typed, whatever is wrong with it and whichever times are looked at', async () => {
  const page = await shown(desk, '/desk/booking', 'individual-counselling')
  const wrong = await desk.sends(page, '/desk/booking', {
    ...answered,
    passcode: '1',
    agreed: [],
    referred_by: '',
  })
  expect(wrong.status).toBe(422)
  for (const fault of ['missing', 'four_digits', 'consent_is_needed'] as const)
    expect(wordsOf(wrong.html)).toContain(faults[fault])
  expect(wrong.html).toContain(called)
  const times = await desk.sends(wrong, '/desk/booking/answers', { service: 'preschool' })
  expect(times.status).toBe(200)
  expect(times.html).toContain(called)
  expect(times.html).toMatch(/value="preschool" selected/)
})

it('tells whoever lost a race, with everything kept, and books once, however often it is pressed (R11, R12)', async () => {
  const page = await shown(desk, '/desk/booking', 'granny-tian')
  const start = await nextTime('granny-tian')
  const first = await desk.sends(page, '/desk/booking', { ...answered, start })
  const second = await desk.sends(page, '/desk/booking', { ...answered, start })
  expect(second.headers.location).toBe(first.headers.location)

  const slow = await shown(desk, '/desk/booking', 'granny-tian')
  const next = await nextTime('granny-tian')
  for (let taken = true; taken; )
    taken = await bookFirst(context, 'granny-tian', {
      starts: await firstOpen(context, await serviceOf(context, 'granny-tian')),
    })
      .then(({ starts }) => startField(starts) === next)
      .catch(() => false)
  const lost = await desk.sends(slow, '/desk/booking', { ...answered, start: next })
  expect(lost.status).toBe(409)
  expect(wordsOf(lost.html)).toContain(refused.slot_is_taken)
  expect(lost.html).toContain(called)

  site.setClock('2026-11-25T09:40')
  const stale = await desk.sends(slow, '/desk/booking', { ...answered, start: next })
  expect(wordsOf(stale.html)).toContain(booking.check.stale)
})

it('a coordinator books the own organisation’s services alone', async () => {
  const hexie = await signedIn(site, 'coordinator of hexie')
  const page = await shown(hexie, '/o/hexie/booking', 'individual-counselling')
  expect(page.html).not.toMatch(/value="preschool"/)
  const start = await nextTime('individual-counselling')
  expect((await hexie.sends(page, '/o/hexie/booking', { ...answered, start })).status).toBe(303)
  const [, token = ''] = /name="token" value="([^"]+)"/.exec(page.html) ?? []
  const foreign = await hexie.posts('/o/hexie/booking', [
    ...Object.entries({ ...answered, agreed: 'yes', start, token, service: 'preschool' }).map(
      ([name, value]) => [name, String(value)] as const,
    ),
    ['key', 'none'],
  ])
  expect(foreign.status).toBe(422)
  expect(wordsOf(foreign.html)).toContain(faults.no_such_service)
  expect((await hexie.gets('/desk/booking')).status).toBe(404)
})
