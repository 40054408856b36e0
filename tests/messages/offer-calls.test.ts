import { afterEach, expect, it } from 'vitest'
import { endForParty } from '../../server/booking/end-for-party.ts'
import { leaveWaiting, passOffer } from '../../server/booking/end-offer.ts'
import { readConfig } from '../../server/config.ts'
import { startInAddress } from '../../server/park-time.ts'
import { textIn } from '../../views/text/text.ts'
import { marksIn, newCanary } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { fillUp, waitFor } from '../setup/waiting.ts'

const site = await openSite()
const { context, sql } = site
const CODE = 'individual-counselling'
const desk = await signedIn(site, 'receptionist')
const text = textIn('zh-CN').ringing
const { called, phone } = newCanary()

/** Without a gateway: nothing can be sent to a telephone (R36). */
const earnest = {
  ...context,
  config: readConfig({
    ...{ PUBLIC_URL: 'https://note.example.org', APP_KEYS: 'x', MAIL_FROM: 'note@note.example.org' },
  }),
}
const setClock = async (to: string) => {
  site.setClock(to)
  const now = context.now()
  await sql`update session set seen_at = ${now}, expires_at = ${now.plus({ hours: 1 })}`
}

const ids: number[] = []
afterEach(async () => {
  for (const id of ids.splice(0)) await leaveWaiting(context, id)
})

const hours = [
  '12-01T09:00',
  '12-02T09:00',
  '12-02T13:30',
  '11-27T09:00',
  '11-27T13:30',
  '11-30T09:00',
  '11-26T09:00',
]
/** Somebody with a telephone alone, for whom a time is held from this moment on. */
const offered = async (from = '09:00', to = '12:00') => {
  const starts = startInAddress(`2026-${hours.shift()}`)
  if (!starts) throw new Error('that is no start')
  const [first] = await fillUp(context, CODE, starts)
  if (!first) throw new Error('it was full')
  const id = await waitFor(context, CODE, {
    answers: {
      called,
      reach: { by: 'sms', contact: `+86${phone}`, telephoneOf: 'family' },
      safeHours: { weekdays: { from, to }, weekends: 'never' },
    },
  })
  ids.push(id)
  const { partyId, appointmentId } = first
  await sql.begin(part => endForParty(part, earnest, { partyId, appointmentId, at: context.now() }))
  const [row] = await sql<[{ ringId: number; reference: string }]>`
    select ring_id, reference from ring join waiting_entry using (waiting_entry_id) where waiting_entry_id = ${id}`
  return { id, starts, ...row, grouped: `${row.reference.slice(0, 4)} ${row.reference.slice(4)}` }
}
const outcomesOf = async (id: number) =>
  (await sql`select outcome from ring where waiting_entry_id = ${id} order by ring_id`).map(
    ({ outcome }) => outcome,
  )
const list = async () => wordsOf((await desk.gets('/desk/ring')).html)
const opened = async (ringId: number) =>
  desk.follows(await desk.sends(await desk.gets('/desk/ring'), `/desk/ring/${ringId}/contact`))

it('the desk sees the time that is held and until when; whom to ring once it asks, which is written down (R36, R62)', async () => {
  const { id, ringId, grouped } = await offered()
  const page = await desk.gets('/desk/ring')
  expect(wordsOf(page.html)).toContain(grouped)
  expect(wordsOf(page.html)).toContain(text.held('周二 09:00', '今天 11:00'))
  expect(wordsOf(page.html)).toContain(text.until('11:00'))
  expect(marksIn(page.html)).toEqual(['form'])

  const after = await opened(ringId)
  expect(wordsOf(after.html)).toContain(`+86${phone}`)
  expect(wordsOf(after.html)).toContain(called)
  const looks = await sql`
    select actor, detail from audit_entry where verb = 'contact.read' and about = ${`waiting/${id}`}`
  expect(looks).toEqual([{ actor: `account/${desk.accountId}`, detail: { reason: 'to_ring' } }])
})

it('gives no number before the hours called safe, nor of an offer that is over (R31)', async () => {
  const { id, ringId, starts, grouped } = await offered('10:00', '12:00')
  const before = await desk.gets('/desk/ring')
  expect(wordsOf(before.html)).toContain(grouped)
  const token = before.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
  expect((await desk.posts(`/desk/ring/${ringId}/contact`, [['token', token]])).status).toBe(409)
  await setClock('2026-11-25T10:00')
  expect(wordsOf((await opened(ringId)).html)).toContain(`+86${phone}`)
  await setClock('2026-11-25T12:00')
  expect(await list()).not.toContain(grouped)
  await setClock('2026-11-25T10:30')
  await passOffer(context, { waitingEntryId: id, starts })
  expect(await list()).not.toContain(grouped)
  await setClock('2026-11-25T09:00')
})

it.each(['told', 'no_answer', 'somebody_else'] as const)(
  'writes down %s, once; what is held stays held until its time is over',
  async outcome => {
    const { id, ringId, grouped } = await offered()
    const page = await opened(ringId)
    await desk.sends(page, `/desk/ring/${ringId}/outcome`, { outcome })
    const again = await desk.sends(page, `/desk/ring/${ringId}/outcome`, { outcome: 'told' })
    expect(again.status).toBe(409)
    expect(await outcomesOf(id)).toEqual([outcome])
    expect(await list()).not.toContain(grouped)
    const [entry] = await sql`select state from waiting_entry where waiting_entry_id = ${id}`
    expect(entry).toEqual({ state: 'offered' })
  },
)

it('whom nobody answered for in the evening is rung about it once more in the morning, while it is held', async () => {
  await setClock('2026-11-25T19:30')
  const { id, ringId, grouped } = await offered('08:30', '20:00')
  await desk.sends(await opened(ringId), `/desk/ring/${ringId}/outcome`, { outcome: 'no_answer' })
  expect(await outcomesOf(id)).toEqual(['no_answer', null])
  expect(await list()).toContain(grouped)
  await setClock('2026-11-26T09:59')
  expect(await list()).toContain(text.until('10:00'))
  await setClock('2026-11-26T10:00')
  expect(await list()).not.toContain(grouped)
  await setClock('2026-11-25T09:00')
})

it('a coordinator has those of the own organisation alone (R60)', async () => {
  const { grouped } = await offered()
  const [hexie, yujia] = [
    await signedIn(site, 'coordinator of hexie'),
    await signedIn(site, 'coordinator of yujia'),
  ]
  expect(wordsOf((await hexie.gets('/o/hexie/ring')).html)).toContain(grouped)
  expect(wordsOf((await yujia.gets('/o/yujia/ring')).html)).not.toContain(grouped)
})
