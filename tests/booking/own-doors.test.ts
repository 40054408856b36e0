import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { serviceOf } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, sql, setClock, origin, keyOf, partyOf } = await openSite()
const { booking, ownSide } = textIn('zh-CN')
const { erasure } = ownSide
const doors = ['/appointment/kept', '/appointment/erasure']

/** Somebody with an appointment whose passcode was given, and its hours. */
const holder = async (wanted = {}) => {
  setClock('2026-11-25T09:00')
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books(wanted)
  await visitor.givesPasscode()
  const { partyId } = await partyOf(reference)
  const [row] = await sql`
    select lower(during) as starts, upper(during) as ends, lead_minutes as lead
    from party join appointment using (appointment_id) join service using (service_id) where party_id = ${partyId}`
  const comesBack = async (at: string) => {
    setClock(at)
    await visitor.finds(reference)
  }
  const reads = async (address: string) => wordsOf((await visitor.gets(address)).html)
  return {
    visitor,
    reference,
    partyId,
    starts: row?.starts,
    ends: row?.ends,
    lead: row?.lead,
    comesBack,
    reads,
  }
}

it('a cancelled time leads to what is kept and to erasing it, and erasing is said to shut it', async () => {
  const { visitor, reads } = await holder()
  await visitor.cancels()
  const page = await visitor.gets('/appointment')
  expect(wordsOf(page.html)).toContain(booking.cancelled.heading)
  for (const door of doors) expect(linksOf(page.html)).toContain(door)
  expect(wordsOf(page.html)).toContain(erasure.shortOver)
  expect(wordsOf(page.html)).not.toContain(erasure.short)
  expect(await reads('/appointment/erasure')).toContain(erasure.over)

  const erased = await visitor.sends(await visitor.gets('/appointment/erasure'), '/appointment/erasure')
  expect((await visitor.follows(erased)).address).toBe('/done')
})

it.each(['cancelled', 'past'])(
  'through a link a time that is %s leads to the passcode, and to no more',
  async how => {
    const { visitor, reference, ends } = await holder()
    const key = await keyOf(reference)
    if (how === 'cancelled') await visitor.cancels()
    else setClock(ends.toISO())
    await visitor.opensLink(reference, key)
    const links = linksOf((await visitor.gets('/appointment')).html)
    expect(links).toContain('/appointment/passcode')
    for (const door of doors) expect(links).not.toContain(door)
  },
)

it('erasing says what is true by the clock, before anybody has ticked anything', async () => {
  const { starts, ends, lead, comesBack, reads } = await holder()
  const page = () => reads('/appointment/erasure')
  expect(await page()).toContain(erasure.passcode.move)

  await comesBack(starts.minus({ minutes: lead }).toISO())
  expect(await page()).toContain(erasure.passcode.cancel)
  expect(await page()).toContain(erasure.silent)

  await comesBack(starts.toISO())
  const running = await page()
  expect(running).toContain(erasure.stays)
  for (const untrue of [erasure.passcode.move, erasure.passcode.cancel, erasure.silent, erasure.over])
    expect(running).not.toContain(untrue)

  await comesBack(ends.toISO())
  const after = await page()
  expect(after).toContain(erasure.over)
  for (const untrue of [erasure.stays, erasure.silent]) expect(after).not.toContain(untrue)
  const past = await reads('/appointment')
  expect(past).toContain(erasure.shortOver)
  expect(past).not.toContain(erasure.short)
})

it('erasing shuts it for good as soon as its end has come, and before that it does not', async () => {
  const running = await holder()
  await running.comesBack(running.starts.toISO())
  const page = await running.visitor.gets('/appointment/erasure')
  const kept = await running.visitor.sends(page, '/appointment/erasure')
  expect(kept.headers.location).toBe('/appointment')
  expect((await running.visitor.finds(running.reference)).status).toBe(303)

  const over = await holder()
  await over.comesBack(over.ends.toISO())
  const gone = await over.visitor.sends(
    await over.visitor.gets('/appointment/erasure'),
    '/appointment/erasure',
  )
  expect(gone.headers.location).toBe('/done')
  expect((await over.visitor.finds(over.reference)).status).toBe(422)
})

it('whoever is there reads that the time stays, for that is what erasing does', async () => {
  const { partyId, reads } = await holder()
  await sql`update appointment set state = 'arrived' where appointment_id = (
    select appointment_id from party where party_id = ${partyId})`
  await sql`update party set arrived_at = ${context.now()} where party_id = ${partyId}`
  const words = await reads('/appointment/erasure')
  expect(words).toContain(erasure.passcode.look)
  expect(words).not.toContain(erasure.over)
})

it('how to be reached is open until the end by the clock', async () => {
  const { visitor, ends, comesBack } = await holder()
  await comesBack(ends.minus({ minutes: 1 }).toISO())
  expect((await visitor.gets('/appointment/contact')).status).toBe(200)
  setClock(ends.toISO())
  const { status, headers } = await visitor.gets('/appointment/contact')
  expect([status, headers.location]).toEqual([303, '/appointment'])
})

it('at the foot of every page of one’s own stands the way to close it, and it does', async () => {
  const { address: lawyer } = await serviceOf(context, 'lawyer')
  const closes = async (
    whose: { visitor: ReturnType<typeof visitorOf> },
    heading: string,
    address = '/appointment',
  ) => {
    const page = await whose.visitor.gets(address)
    expect(wordsOf(page.html)).toContain(heading)
    const answer = await whose.visitor.sends(page, '/appointment/closing')
    expect([answer.status, answer.headers.location]).toEqual([303, '/'])
    expect((await whose.visitor.gets('/appointment')).status).toBe(404)
  }
  const booked = visitorOf(origin)
  await booked.books()
  await closes({ visitor: booked }, booking.booked.heading)

  const own = ['contact', 'calendar', 'kept', 'erasure'] as const
  const headings = { ...ownSide, calendar: textIn('zh-CN').calendars }
  for (const rest of own) await closes(await holder(), headings[rest].heading, `/appointment/${rest}`)
  await closes(await holder(), booking.appointment.heading)

  const held = await holder({ service: lawyer })
  await held.visitor.cancels()
  await closes(held, booking.standing.voice.heading, '/appointment/cancellation')
  const off = await holder()
  await off.visitor.cancels()
  await closes(off, booking.cancelled.heading)
  const past = await holder()
  await past.comesBack(past.ends.toISO())
  await closes(past, booking.standing.past.heading)
})
