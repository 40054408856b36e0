import request from 'supertest'
import { expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import { openPark } from '../setup/park.ts'

const { sql, context, setClock } = await openPark('2026-11-25T09:00', { DEMONSTRATION: 'on' })
await tendDemonstration(context)
const app = createApp(context)

const day = async (query = '', language = 'zh-CN') =>
  (
    await request(app)
      .get(`/demo/day${query}`)
      .set('Host', 'localhost')
      .set('Accept-Language', language)
      .expect(200)
  ).text

const groups = (reference: string) => `${reference.slice(0, 4)} ${reference.slice(4)}`

it('the list of a day shows its bookings: hours, reference, service, room, worker', async () => {
  const page = await day('?day=2026-11-26')

  const appointments = await sql<
    { reference: string; from: string; until: string; service: string; room: string; worker: string }[]
  >`
    select reference, service.name_zh as service, room.name_zh as room, person.name as worker,
      to_char(lower(during) at time zone 'Asia/Shanghai', 'HH24:MI') as from,
      to_char(upper(during) at time zone 'Asia/Shanghai', 'HH24:MI') as until
    from appointment join service using (service_id) join party using (appointment_id)
      join appointment_room using (appointment_id) join room using (room_id)
      join appointment_worker using (appointment_id) join person using (person_id)
    where day_here(lower(during)) = '2026-11-26'`
  expect(appointments.length).toBeGreaterThan(4)
  for (const { reference, from, until, service, room, worker } of appointments) {
    expect(page).toContain(groups(reference))
    for (const text of [`>${from}<`, `到 ${until} `, service, room, worker]) expect(page).toContain(text)
  }
})

it('it shows no name, contact or passcode of a visitor', async () => {
  const page = await day('?day=2026-11-26')
  expect(page).not.toMatch(/演示·|@example\.org/)
})

it.each([
  '',
  '?day=',
  '?day=2026-02-30',
  '?day=yesterday',
  '?day=0000-01-01',
  '?day=9999-12-31',
  '?day=2026-11-26&day=2026-11-27',
])('without a day that there is, as in %j, it shows today', async query => {
  expect(await day(query)).toContain('<h1>11月25日 周三</h1>')
})

it('today is the day of the clock, and the days beside it are linked', async () => {
  setClock('2027-01-01T00:30')
  const page = await day()
  setClock('2026-11-25T09:00')
  expect(page).toContain('<h1>1月1日 周五</h1>')
  expect(page).toContain('/demo/day?day=2026-12-31')
  expect(page).toContain('/demo/day?day=2027-01-02')
})

it('a day without bookings says so and leads on', async () => {
  const page = await day('?day=2026-10-01', 'en')
  expect(page).toContain('Nothing is booked on this day')
  expect(page).toContain('/demo/day?day=2026-10-02')
})

it('a cancelled appointment stays on the list and says so', async () => {
  await sql`
    update appointment set state = 'cancelled'
    where appointment_id = (select min(appointment_id) from appointment where day_here(lower(during)) = '2026-11-27')`
  expect(await day('?day=2026-11-27', 'en')).toContain('Cancelled')
})

it('in English all of it is English but the names of people', async () => {
  const page = await day('?day=2026-11-26', 'en')
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  const names = await sql<{ name: string }[]>`select name from person`
  const left = names.reduce((text, { name }) => text.replaceAll(name, ''), main)
  expect(left).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u)
})
