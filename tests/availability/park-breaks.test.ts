import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { countToMend } from '../../sql/availability/to-mend.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { sql, context } = site
const administrator = await signedIn(site, 'administrator')
const coordinator = await signedIn(site, 'coordinator of hexie')
const { gets, sends, follows } = administrator
const text = textIn('zh-CN')
const { appointmentId, reference, starts } = await bookFirst(context, 'individual-counselling')
const [held] = await sql<[{ roomId: number; placeId: number }]>`
  select room_id, place_id from appointment_room join room using (room_id) where appointment_id = ${appointmentId}`
const day = starts.toISODate()
const place = `/park/places/${held.placeId}`
const broken = () => countToMend(sql, { of: 'every organisation', from: context.now() })
const closures = () => sql`select from closure`
const one = text.mending.breaks.heading(1)

it.each([
  ['a room', () => `/park/rooms/${held.roomId}`, { standing: 'out_of_use' }, ''],
  ['hours that are taken away', () => `${place}/openings`, {}, '/removal'],
  ['a day of its own', () => `${place}/special-openings`, { day, from_1: '05:00', until_1: '05:30' }, ''],
] as const)(
  '%s: an administrator is told how many it breaks, before and without whom (R9b)',
  async (_what, path, typed, to) => {
    const page = await gets(path())
    const removal = page.forms.filter(({ action, fields }) => {
      const weekday = fields.find(({ name }) => name === 'weekday')?.value
      const from = fields.find(({ name }) => name === 'from')?.value ?? ''
      return (
        action.endsWith('/removal') && weekday === String(starts.weekday) && from <= starts.toFormat('HH:mm')
      )
    })
    const forms = to === '' ? page.forms : removal.slice(-1)

    const asked = await sends({ ...page, forms }, path() + to, typed)

    expect(asked.status).toBe(200)
    expect(wordsOf(asked.html)).toContain(one)
    expect(asked.html.replaceAll(' ', '')).not.toContain(reference)
    expect(await broken()).toBe(0)
  },
)

it('a place that is to work on make-up days: the same', async () => {
  // Its day is a make-up day now that works as one on which nothing opens there; so far the place keeps its own hours.
  await sql`
    insert into calendar_day (day, kind, works_as, name_zh) values (${day}, 'make_up_workday', 7, '补班')`
  await sql`delete from opening where place_id = ${held.placeId} and weekday = 7`
  expect(await broken()).toBe(0)

  const asked = await sends(await gets(place), place, { make_up: ['works'] })

  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(one)
  expect(asked.html.replaceAll(' ', '')).not.toContain(reference)
  expect(await broken()).toBe(0)
  await sql`delete from calendar_day where day = ${day}`
})

it('a room that is confirmed to be out of use is, once all that breaks was shown, and what stands in it is to be mended', async () => {
  const address = `/park/rooms/${held.roomId}`
  const before = await sends(await gets(address), address, { standing: 'out_of_use' })
  const last = (await openStarts(context, await serviceOf(context, 'individual-counselling'))).at(-1)
  const later = await bookFirst(context, 'individual-counselling', last && { starts: last })
  await sql`update appointment_room set room_id = ${held.roomId} where appointment_id = ${later.appointmentId}`
  const asked = await sends(before, address)
  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(text.mending.breaks.other)
  expect(await broken()).toBe(0)

  expect((await sends(asked, address)).status).toBe(303)

  expect(await broken()).toBe(2)
  await sql`update appointment set state = 'cancelled' where appointment_id = ${later.appointmentId}`
  await sends(await gets(address), address, { standing: 'in_use' })
  expect(await broken()).toBe(0)
})

it('a day that is over is given no hours of its own', async () => {
  const address = `${place}/special-openings`

  const page = await sends(await gets(address), address, {
    day: '2026-11-24',
    from_1: '09:00',
    until_1: '10:00',
  })

  expect(page.status).toBe(422)
  expect(wordsOf(page.html)).toContain(text.faults.day_is_over)
})

it('a closure of days to come says what it breaks, is made once confirmed, stands in the list and is taken back', async () => {
  const address = '/o/hexie/closures'
  const page = await coordinator.gets(address)
  const days = { place: [String(held.placeId)], day, last: starts.plus({ days: 2 }).toISODate() }

  const asked = await coordinator.sends(page, address, days)

  expect(asked.status).toBe(200)
  expect(wordsOf(asked.html)).toContain(one)
  expect(asked.html.replaceAll(' ', '')).toContain(reference.slice(0, 4))
  expect(await closures()).toHaveLength(0)
  const list = await coordinator.follows(await coordinator.sends(asked, address))
  expect(wordsOf(list.html)).toContain(text.closure.days.usual.zh)
  expect(await broken()).toBe(1)
  expect((await coordinator.sends(list, `${address}/taking-back`)).status).toBe(303)
  expect(await broken()).toBe(0)
  expect(await closures()).toHaveLength(0)
})

it('an administrator closes any place; a coordinator none where their organisation does not work', async () => {
  const typed = { day: '2026-12-30', said_zh: '盘点。', said_en: 'Stocktaking.' }
  const [hall] = await sql<[{ placeId: number }]>`select place_id from place where slug = 'sports-hall'`
  const own = await coordinator.gets('/o/hexie/closures')
  const offered = own.forms.flatMap(({ fields }) => fields).filter(({ name }) => name === 'place')
  expect(offered.map(({ value }) => value)).not.toContain(String(hall.placeId))

  const page = await gets('/park/closures')
  const list = await follows(await sends(page, '/park/closures', { ...typed, place: [String(hall.placeId)] }))

  expect(wordsOf(list.html)).toContain('盘点。')
  const [{ closureId }] = await sql<[{ closureId: number }]>`select closure_id from closure`
  const token = own.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
  const entries = [
    ['token', token],
    ['closure', String(closureId)],
  ] as const
  expect((await coordinator.posts('/o/hexie/closures/taking-back', entries)).status).toBe(404)
})

it.each([
  ['a day that is over', { day: '2026-11-24' }, 'day_is_over'],
  ['an end before its beginning', { day: '2026-12-30', last: '2026-12-29' }, 'ends_before_it_starts'],
  ['hours that are over', { day: '2026-11-25', from: '07:00', until: '08:00' }, 'day_is_over'],
  ['no day', {}, 'not_a_day'],
] as const)('a closure with %s is refused beside its field', async (_what, typed, fault) => {
  const page = await gets('/park/closures')

  const again = await sends(page, '/park/closures', { ...typed, place: [String(held.placeId)] })

  expect(again.status).toBe(422)
  expect(wordsOf(again.html)).toContain(text.faults[fault])
})
