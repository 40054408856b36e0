import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { boardAddress, bookingAddress } from '../../views/availability/board-addresses.ts'
import { startField } from '../../views/booking/steps.ts'
import { serviceOf } from '../setup/booking.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { linksOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const DAY = '2026-11-27'
const form = bookingAddress('hexie', DAY)

const chosen = ({ forms }: Page) => {
  const fields = forms.find(({ id }) => id === 'booking')?.fields ?? []
  return fields.filter(({ name, ticked }) => name === 'start' && ticked).map(({ value }) => value)
}
const serviceShown = ({ html }: Page) => /<option value="([^"]+)" selected/.exec(html)?.[1]
const openOf = async (code: string) => {
  const open = await openStarts(context, await serviceOf(context, code))
  return open.filter(start => start.toISODate() === DAY)
}
const lane = async (name: string) => {
  const [row] = await sql<[{ id: number }]>`
    select person_id as id from person where name = ${name}
    union all select room_id from room where name_zh = ${name}`
  return row.id
}

it('a gap of the board leads to the form with its day, its hour and whose it is', async () => {
  const { html } = await coordinator.gets(boardAddress('hexie', DAY))
  const beside = await lane('调解室一')
  expect(linksOf(html)).toContain(`${form}&at=08:30&beside=${beside}`)
  expect(linksOf(html)).toContain(`${form}&at=13:30&beside=${beside}`)
})

it('the form has chosen the first open time from that hour on, of a service of that room or person', async () => {
  const page = await coordinator.gets(`${form}&at=13:45&beside=${await lane('调解室一')}`)
  expect(serviceShown(page)).toBe('joint-mediation')
  const next = (await openOf('joint-mediation')).find(start => start.toFormat('HH:mm') >= '13:45')
  expect(chosen(page)).toEqual(next ? [startField(next)] : [])
  expect(next).toBeDefined()

  const [matchmaker] = await sql<[{ name: string }]>`
    select name from person join service_worker using (person_id) join service using (service_id)
    where code = 'matchmaker' and not exists (
      select from service_worker other join service using (service_id)
      where other.person_id = person.person_id and code <> 'matchmaker') limit 1`
  const theirs = await coordinator.gets(`${form}&at=18:30&beside=${await lane(matchmaker.name)}`)
  expect(serviceShown(theirs)).toBe('matchmaker')
})

it('the last times of a long day are chosen too, and stay so whatever else is wrong', async () => {
  await sql`update service set starts_every = 5 where code = 'individual-counselling'`
  const open = await openOf('individual-counselling')
  const last = open.at(-1)
  expect(open.length).toBeGreaterThan(24)

  const at = last?.toFormat('HH:mm')
  const page = await coordinator.gets(`${form}&at=${at}&service=individual-counselling`)
  expect(chosen(page)).toEqual([last && startField(last)])
  const wrong = await coordinator.sends(page, '/o/hexie/booking', {})
  expect(wrong.status).toBe(422)
  expect(chosen(wrong)).toEqual([last && startField(last)])
})

it.each(['&at=25:00', '&at=23:45', '&at=noon&beside=x', '&beside=999999', ''])(
  'nothing is chosen by “%s”',
  async query => {
    const page = await coordinator.gets(form + query)
    expect([page.status, chosen(page)]).toEqual([200, []])
  },
)
