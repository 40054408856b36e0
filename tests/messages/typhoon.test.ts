import { expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { tellClosedToday } from '../../jobs/tell-closed.ts'
import { openStarts } from '../../server/availability/open-starts.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { oneParty, type PartyGiven } from './one-party.ts'

const site = await openSite()
const { sql, context, setClock, origin } = site
const text = textIn('zh-CN')
setClock('2026-11-25T06:20')

const always = [1, 2, 3, 4, 5, 6, 7]
const parties = (many: number, given: PartyGiven) => Array.from({ length: many }, () => given)
/** Thirty appointments of today at the park: ten reached at any time, eight from 07:00, eight after noon, four by voice alone. */
const expected: PartyGiven[] = [
  ...parties(10, { reachBy: 'sms' }),
  ...parties(8, { reachBy: 'email', safe: [{ weekdays: always, hours: '[07:00,12:00)' }] }),
  ...parties(8, { reachBy: 'sms', safe: [{ weekdays: always, hours: '[13:00,18:00)' }] }),
  ...parties(4, { reachBy: 'voice' }),
]
for (const given of expected) await oneParty(context, given)
await sql`
  update appointment set service_id = (select service_id from service where code = 'individual-counselling')`

const tick = async () => {
  const transports = openTransports(context.config)
  await sendMessages(context, transports)
  transports.close()
}
/** How many messages of a kind stand how, and why. */
const stand = async (kind: string) => {
  const rows = await sql<{ state: string; why: string | null; many: number }[]>`
    select state, why, count(*) as many from message where kind = ${kind} group by state, why order by state, why`
  return rows.map(({ state, why, many }) => [state, why, many])
}
const openCalls = async () => {
  const [row] = await sql<
    [{ many: number }]
  >`select count(*) as many from ring where outcome is null and about ->> 'kind' = 'closed_today'`
  return row.many
}
const homeSays = async () => {
  const answer = await fetch(origin, { headers: { 'accept-language': 'zh-CN' } })
  return wordsOf(await answer.text())
}
const offeredToday = async () => {
  const starts = await openStarts(context, await serviceOf(context, 'individual-counselling'))
  return starts.filter(starts => starts.toISODate() === '2026-11-25').length
}

/** Signed in anew each time: who has not been seen for two hours is not signed in any more. */
const coordinator = () => signedIn(site, 'coordinator of hexie')
const CLOSURE = '/o/hexie/closure'

it('one button at 06:20 closes: nothing more is sold, home says so, and nobody is written to yet', async () => {
  expect(await offeredToday()).toBeGreaterThan(0)
  const { gets, sends } = await coordinator()
  const page = await gets(CLOSURE)
  expect(wordsOf(page.html)).toContain(text.closure.appointments(30))

  const pressed = await sends(page, CLOSURE)

  expect(pressed.status).toBe(303)
  expect(await offeredToday()).toBe(0)
  expect(await homeSays()).toContain(text.closure.usual.zh)
  await tick()
  expect(await stand('closed_today')).toEqual([['waiting', null, 26]])
  expect(await openCalls()).toBe(4)
  const [{ booked }] = await sql<[{ booked: number }]>`
    select count(*) as booked from appointment where state = 'booked'`
  expect(booked).toBe(30)
})

it('pressed again, or found again by the clock, it closes once and tells once', async () => {
  const { gets, sends } = await coordinator()
  await sends(await gets(CLOSURE), CLOSURE)
  await tellClosedToday(context)

  const [{ closures }] = await sql<[{ closures: number }]>`
    select count(*) as closures from closure join place using (place_id) where slug = 'park'`
  expect(closures).toBe(1)
  expect(await stand('closed_today')).toEqual([['waiting', null, 26]])
  expect(await openCalls()).toBe(4)
})

it('from 06:30 it is told inside safe hours: at any time first, from seven later, after noon not yet', async () => {
  setClock('2026-11-25T06:30')
  await tick()
  expect(await stand('closed_today')).toEqual([
    ['sent', null, 10],
    ['waiting', null, 16],
  ])

  setClock('2026-11-25T07:00')
  await tick()
  expect(await stand('closed_today')).toEqual([
    ['sent', null, 18],
    ['waiting', null, 8],
  ])
})

it('taken back at noon, what is unsaid is dropped with its reason, and who was told is told once more', async () => {
  setClock('2026-11-25T11:59')
  const { gets, sends } = await coordinator()
  const takingBack = `${CLOSURE}/taking-back`

  let page = await gets(CLOSURE)
  while (page.forms.some(({ action }) => action === takingBack)) {
    await sends(page, takingBack)
    page = await gets(CLOSURE)
  }

  expect(await homeSays()).not.toContain(text.closure.usual.zh)
  expect(await offeredToday()).toBeGreaterThan(0)
  expect(await stand('closed_today')).toEqual([
    ['dropped', 'closure_taken_back', 8],
    ['sent', null, 18],
  ])
  expect(await openCalls()).toBe(0)
  await tick()
  await tick()
  expect(await stand('open_after_all')).toEqual([['sent', null, 18]])
  const [{ booked }] = await sql<[{ booked: number }]>`
    select count(*) as booked from appointment where state = 'booked'`
  expect(booked).toBe(30)
})

it('closed once more that day, everybody who has not been told of this closure is', async () => {
  setClock('2026-11-25T14:00')
  const { gets, sends } = await coordinator()
  await sends(await gets(CLOSURE), CLOSURE)
  await tick()

  expect(await stand('closed_today')).toEqual(expect.arrayContaining([['dropped', 'closure_taken_back', 8]]))
  const [{ sent }] = await sql<[{ sent: number }]>`
    select count(*) as sent from message where kind = 'closed_today' and state = 'sent'`
  expect(sent).toBe(18 + 18)
})
