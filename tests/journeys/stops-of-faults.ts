import { createServer } from 'node:http'
import type { DateTime } from 'luxon'
import { onTestFinished } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { offerKey } from '../../server/rosters/offer-key.ts'
import { swapKey } from '../../server/rosters/swap-key.ts'
import { urgentKey } from '../../server/rosters/urgent-key.ts'
import { serviceOf } from '../setup/booking.ts'
import { lendingInspector } from '../setup/inspector.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { swapIn } from '../setup/laid-swaps.ts'
import { listenHere } from '../setup/listen-here.ts'
import { at, atService, type Go, openDetails, type Stop } from './stop.ts'
import { wayToBook } from './way-to-book.ts'

const findFromElsewhere: Go = async ({ page, hand, park }) => {
  await page.goto(park.origin)
  await page.goto('about:blank')
  await page.setContent(`<form method="post" action="${park.origin}/find"><button>Go</button></form>`)
  await hand.follow(page.locator('button'))
}

/** The details form, sent as something else than it is. */
const sendAltered =
  (alter: (form: HTMLFormElement) => void): Go =>
  async guest => {
    await openDetails(guest, 'matchmaker')
    await guest.page.locator('#details').evaluate(form => form.setAttribute('novalidate', ''))
    await guest.page.locator('#details').evaluate(alter as (form: HTMLElement | SVGElement) => void)
    await wayToBook(guest.page, guest.hand, guest.locale).goOn()
  }

/** The same house with its limits on, asked once more than a network may in a minute. */
const askTooOften: Go = async ({ page, park: { context } }) => {
  const app = createApp({ ...context, config: { ...context.config, limits: true } })
  const { origin, server } = await listenHere(createServer(lendingInspector(app)))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const asks = Array.from({ length: 300 }, () => fetch(`${origin}/exit`, { redirect: 'manual' }))
  await Promise.all(asks)
  await page.goto(origin)
}

const losePlaces: Go = async guest => {
  const { sql } = guest.park
  await sql`alter table service rename to mislaid`
  try {
    await at('/')(guest)
  } finally {
    await sql`alter table mislaid rename to service`
  }
}

/** Every place is closed, today and as far as anybody can book. */
const closed =
  (go: Go): Go =>
  async guest => {
    const { sql, context } = guest.park
    const now = context.now()
    await sql`
      insert into closure (place_id, during, said_zh, said_en)
      select place_id, tstzrange(${now.startOf('day')}, ${now.plus({ days: 60 })}), '台风。', 'A typhoon.' from place`
    onTestFinished(() => sql`delete from closure`.then(() => {}))
    await go(guest)
  }

const closedService: Go = async guest => {
  const { sql, context } = guest.park
  const { serviceId } = await serviceOf(context, 'granny-tian')
  await sql`
    update service set closed_because_zh = '她在外地，下月回来。', closed_because_en = 'She is away until next month.'
    where service_id = ${serviceId}`
  onTestFinished(() =>
    sql`update service set closed_because_zh = null, closed_because_en = null where service_id = ${serviceId}`.then(
      () => {},
    ),
  )
  await atService('granny-tian')(guest)
}

const checkedRecord: Go = async guest => {
  const { record } = await dutyOf(guest.park.context, 'hexie', '林立春')
  await at(`/records/${record}`)(guest)
}

const offersOfLink: Go = async guest => {
  const { context, sql } = guest.park
  const { offered } = await dutyOf(context, 'hexie', '林立春')
  const [{ personId, offeredAt }] = await sql<[{ personId: number; offeredAt: DateTime }]>`
    select person_id, offered_at from assignment where assignment_id = ${offered}`
  const key = offerKey(context.keys, {
    assignmentId: offered,
    personId,
    offeredAtMillis: offeredAt.toMillis(),
  })
  await at(`/offers/${key}`)(guest)
}

const swapOfLink: Go = async guest => {
  const { context, sql } = guest.park
  const { rosterId } = await dutyOf(context, 'hexie', '林立春')
  const { swap } = await swapIn(context, rosterId, { holder: '林立春', asked: '秦芒种', in: 4 })
  const [{ personId, askedAt }] = await sql<[{ personId: number; askedAt: DateTime }]>`
    select person_id, asked_at from swap_asked where swap_id = ${swap}`
  const key = swapKey(context.keys, { swapId: swap, personId, askedAtMillis: askedAt.toMillis() })
  await at(`/swaps/${key}`)(guest)
}

const callOfLink: Go = async guest => {
  const { context, sql } = guest.park
  const { urgent } = await dutyOf(context, 'hexie', '林立春')
  const [{ personId, askedAt }] = await sql<[{ personId: number; askedAt: DateTime }]>`
    select person_id, asked_at from urgent_offer where offer_id = ${urgent.offer}`
  const key = urgentKey(context.keys, { offerId: urgent.offer, personId, askedAtMillis: askedAt.toMillis() })
  await at(`/urgent/${key}`)(guest)
}

export const stopsOfFaults: Stop[] = [
  [404, 'what is absent', at('/nowhere')],
  [403, 'what another site sent', findFromElsewhere],
  [415, 'a form that is none', sendAltered(form => form.setAttribute('enctype', 'multipart/form-data'))],
  [
    413,
    'too much',
    sendAltered(form => {
      const field = form.querySelector('input[name=called]') as HTMLInputElement
      field.value = 'a'.repeat(70_000)
    }),
  ],
  [429, 'too often', askTooOften],
  [500, 'a fault of ours', losePlaces],
  [200, 'home on a closed day', closed(at('/'))],
  [200, 'a door where everything is full', closed(at('/d/2'))],
  [200, 'a service that is full', closed(atService('individual-counselling'))],
  [200, 'three times of which there is none', closed(atService('lawyer'))],
  [200, 'a service that takes no bookings', closedService],
  [200, 'the sign-in', at('/sign-in')],
  [200, 'the code', at('/sign-in/code')],
  [200, 'the lock of a desk, for whoever is not signed in', at('/desk/lock')],
  [200, 'where a link to sign in leads', at('/l?k=1.x')],
  [200, 'offers that a link opens', offersOfLink],
  [200, 'a swap that a link opens', swapOfLink],
  [200, 'an urgent call that a link opens', callOfLink],
  [200, 'where a record is checked', at('/records')],
  [200, 'a record that is genuine', checkedRecord],
  [404, 'a record that is none', at('/records?code=7Q4M+2XWK')],
  [200, 'traces', at('/safety')],
  [200, 'privacy', at('/privacy')],
  [200, 'accessibility', at('/accessibility')],
]
