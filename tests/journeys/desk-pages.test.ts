import { expect, it } from 'vitest'
import { look } from '../../server/audit/looks.ts'
import { parkDay } from '../../server/park-time.ts'
import { bookFirst } from '../setup/booking.ts'
import { pastAppointments } from '../setup/past-appointments.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { barriersByDayAndNight, complaintsOf, overflowOn, unfold } from './inspection.ts'
import { cookiesAt, openBrowser, openPage } from './open-page.ts'

const site = await openSite()
const browser = await openBrowser()
const { context, sql, origin } = site
const { partyId, appointmentId, starts } = await bookFirst(context, 'joint-mediation', {
  answers: {
    ...{ called: '阿芳', along: ['elder'], prepare: ['wheelchair', 'dialect'] },
    reach: { by: 'sms', contact: '+8613800000001', telephoneOf: 'family' },
    safeHours: { weekdays: { from: '09:00', to: '17:00' }, weekends: 'never' },
  },
})
site.setClock(starts.plus({ minutes: 12 }).toISO() ?? '')
const now = context.now()
const span = `[${now.minus({ hours: 1 }).toISO()},${now.plus({ hours: 1 }).toISO()})`
await sql`
  insert into ring (party_id, about, ring_between)
  values (${partyId}, ${sql.json({ kind: 'appointment_booked', appointmentId, sequence: 0 })}, ${span}::tstzrange)`
const lost = [await bookFirst(context, 'separate-mediation'), await bookFirst(context, 'registry-mediation')]
await sql`
  insert into leave (person_id, during, kind)
  select person_id, during, 'away' from appointment_worker join appointment using (appointment_id)
  where appointment_id = any(${lost.map(one => one.appointmentId)}::bigint[])`
const [{ name }] = await sql<[{ name: string }]>`
  select name from appointment_worker join person using (person_id) where appointment_id = ${appointmentId}`
const [desk, hexie] = [await signedIn(site, 'receptionist'), await signedIn(site, 'coordinator of hexie')]
const [worker, next] = [await signedIn(site, `worker ${name}`), await bookFirst(context, 'lawyer')]
await sql`update appointment_worker set stranger_said_at = ${now} where appointment_id = ${appointmentId}`
await sql`
  insert into appointment_worker (appointment_id, ordinal, person_id)
  select ${next.appointmentId}, 2, person_id from person where name = ${name}`
for (const { accountId } of [desk, hexie, worker])
  for (const verb of ['party.read_name', 'contact.read'] as const)
    await look(context, { accountId, verb, partyId })

/** Enough that numbers can be told, and some of them only together. */
for (const [weeks, times] of [9, 3, 8, 2, 9, 1].entries())
  for (const code of ['individual-counselling', 'joint-mediation'])
    await pastAppointments(context, {
      ...{ code, day: parkDay(now.minus({ weeks: weeks + 1 })) },
      states: { completed: 2 * times, missed: times, cancelled: times },
    })

const pages: readonly (readonly [string, typeof desk])[] = [
  ['/desk', desk],
  ['/desk/booking', desk],
  ['/desk/ring', desk],
  ['/o/hexie/appointments', hexie],
  [`/o/hexie/appointments/${appointmentId}`, hexie],
  ['/o/hexie/mending', hexie],
  ['/o/hexie/statistics', hexie],
  ['/me', worker],
  ...[appointmentId, next.appointmentId].map(id => [`/me/sessions/${id}`, worker] as const),
]

it.each(pages)(
  '%s bars nobody, and fits a window of 320 px, in its longer language',
  async (address, { cookies }) => {
    const page = await openPage(browser, { locale: 'en' })
    await page.context().addCookies(cookiesAt(origin, cookies))
    const complaints = complaintsOf(page)
    expect((await page.goto(origin + address))?.status()).toBe(200)
    await unfold(page)
    expect(await barriersByDayAndNight(page)).toEqual([])
    expect(await overflowOn(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
