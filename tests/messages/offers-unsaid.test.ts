import { afterEach, expect, it } from 'vitest'
import { sendOffers } from '../../jobs/send-offers.ts'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { offerStart } from '../../server/booking/offer-start.ts'
import { readConfig } from '../../server/config.ts'
import type { Context } from '../../server/context.ts'
import { takeBounce } from '../../server/messages/take-bounce.ts'
import { takeDeliveries } from '../../server/messages/take-deliveries.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { serviceOf } from '../setup/booking.ts'
import { openingOfSites } from '../setup/opening-of-sites.ts'
import { openPark } from '../setup/park.ts'
import { standings, waitFor } from '../setup/waiting.ts'
import { gatewayStub, smsVariablesOf } from './gateway-stub.ts'
import { mailSink } from './mail-sink.ts'
import { at } from './one-party.ts'
import { reportOf } from './report.ts'

const sink = await mailSink()
const { context, sql, setClock } = await openPark(
  openingOfSites,
  { SMTP_URL: sink.url, MAIL_FROM: 'note@note.example.org', BOUNCE_ADDRESS: 'bounces@note.example.org' },
  'template_site',
)
const CODE = 'individual-counselling'
const starts = at('2026-12-01T09:00')
const ids: number[] = []
afterEach(async () => {
  setClock('2026-11-25T09:00')
  for (const id of ids.splice(0)) await leaveWaiting(context, id)
  await sql`truncate message, ring, paused_address`
})

const mail = (name: string) => ({ by: 'email', contact: `${name}@example.org` })
/** Two who wait for one morning; a start of it is offered to the first, and said. */
const said = async (reach: object, within: Context = context) => {
  for (const each of [reach, mail('next')]) {
    const id = await waitFor(within, CODE, { answers: { reach: each } as never, lastDay: '2026-12-01' })
    await sql`update waiting_entry set wanted = '[2026-12-01,2026-12-01]' where waiting_entry_id = ${id}`
    ids.push(id)
  }
  const { serviceId } = await serviceOf(within, CODE)
  await sql.begin(part => offerStart(part, within, { serviceId, starts, at: within.now() }))
  const transports = openTransports(within.config)
  await sendOffers(within, transports)
  transports.close()
  return ids[0] ?? 0
}
const stateOf = async (id: number) => (await standings(context, [id]))[0]?.state

it('a mail that came back pauses the address of whoever waits, and its time goes on to the next', async () => {
  const id = await said(mail('one'))
  const { sender } = sink.caught.at(-1) ?? { sender: '' }
  expect(await takeBounce(context, reportOf({ to: sender }))).toBe('paused')
  expect(await takeBounce(context, reportOf({ to: sender }))).toBe('known')
  expect(await sql`select actor, verb, about from audit_entry`).toContainEqual({
    ...{ actor: 'clock', verb: 'contact.pause', about: `waiting/${id}` },
  })
  await tendWaiting(context)
  expect(await standings(context, ids)).toMatchObject([{ state: 'passed' }, { state: 'offered' }])
})

it('a time that could not be said by mail ends at once, bars nobody from it, and is not tried again and again', async () => {
  const id = await said(mail('two'))
  const { sender } = sink.caught.at(-1) ?? { sender: '' }
  expect(await takeBounce(context, reportOf({ to: sender, status: '4.4.7' }))).toBe('recorded')
  setClock('2026-11-25T09:10')
  await tendWaiting(context)
  expect(await standings(context, ids)).toMatchObject([{ state: 'passed' }, { state: 'offered' }])
  expect(await sql`select 1 from offer_passed where waiting_entry_id = ${id}`).toHaveLength(0)
  await tendWaiting(context)
  expect(await stateOf(id)).toBe('passed')

  setClock('2026-11-25T11:00')
  await tendWaiting(context)
  expect(await stateOf(id)).toBe('offered')
})

it('a short message that did not arrive has whoever waits rung, once, while the time is held (R36)', async () => {
  const stub = await gatewayStub('aliyun')
  const variables = { VAR_DIR: context.config.varDir, ...smsVariablesOf('aliyun', stub.url) }
  const within = { ...context, config: readConfig(variables) }
  const id = await said({ by: 'sms', contact: '+8613800000021', telephoneOf: 'self' }, within)
  const [message] = await sql<[{ messageId: number; gatewayId: string }]>`
    select message_id, gateway_id from message where waiting_entry_id = ${id} and state = 'sent'`
  const { gatewayId } = message
  const report = { gatewayId, messageId: null, round: null, undelivered: 'MK:0001', since: null }
  for (let times = 0; times < 2; times++) expect(await takeDeliveries(within, [report])).toBe(true)
  const rings = await sql`
    select waiting_entry_id, upper(ring_between) as ends, outcome from ring`
  expect(rings).toEqual([{ waitingEntryId: id, ends: at('2026-11-25T11:00'), outcome: null }])
  await tendWaiting(within)
  expect(await stateOf(id)).toBe('offered')

  setClock('2026-11-25T11:00')
  await tendWaiting(within)
  expect(await takeDeliveries(within, [report])).toBe(true)
  expect(await sql`select outcome from ring`).toEqual([{ outcome: 'dropped' }])
})
