import { expect, it } from 'vitest'
import { openStarts, openStartsWithTheSame } from '../../server/availability/open-starts.ts'
import { startField } from '../../views/booking/steps.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { newCanary } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const desk = await signedIn(site, 'receptionist')
const { bookingFor, desk: deskText, refused } = textIn('zh-CN')
const text = deskText.open
const { called, phone, passcode } = newCanary()

/** Somebody with an appointment, whose passcode the desk was given, and who serves them. */
const opened = async () => {
  const booked = await bookFirst(context, 'individual-counselling', { answers: { called, passcode } })
  await desk.sends(await desk.gets('/desk'), '/desk/look-up', { reference: booked.reference, passcode })
  return { ...booked, people: await peopleOf(booked.appointmentId), address: `/desk/open/${booked.partyId}` }
}
const peopleOf = async (appointmentId: number) =>
  (
    await sql<{ personId: number }[]>`
    select person_id from appointment_worker where appointment_id = ${appointmentId} order by person_id`
  ).map(({ personId }) => personId)
const daysAway = (people: readonly number[], from: number, to: number) => sql`
  insert into leave (person_id, during, kind)
  select person_id, tstzrange(${context.now().plus({ days: from })}, ${context.now().plus({ days: to })}), 'away'
  from unnest(${[...people]}::bigint[]) as person_id`

it('moves at the desk with the same people alone, if that is asked, and says when they are not free (R18)', async () => {
  const { appointmentId, people, address, service, starts } = await opened()
  // Whoever has served most is taken last (R18), and nevertheless stays with whoever asks for them.
  await daysAway(people, 0, 3)
  const moving = { appointmentId, begins: starts, arrives: starts }
  const same = await openStartsWithTheSame(context, service, { sameAs: appointmentId, moving })
  const all = await openStarts(context, service, moving)
  expect(+(same[0] ?? 0)).toBeGreaterThan(+(all[0] ?? 0))

  const page = await desk.gets(`${address}?from=2026-11-25&same=yes`)
  expect(page.html).not.toContain(`value="${startField(all[0] ?? starts)}"`)
  const [first] = same
  const moved = await desk.sends(page, `${address}/time`, { start: startField(first ?? starts) })
  expect(moved.headers.location).toBe(`${address}?done=moved`)
  expect(await peopleOf(appointmentId)).toEqual(people)

  const before = await desk.gets(`${address}?same=yes`)
  const [start = '', ...others] = before.forms
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, value }) => (name === 'start' ? [value] : []))
  expect(others).not.toEqual([])
  await daysAway(people, 3, 400)
  expect(wordsOf((await desk.gets(`${address}?same=yes`)).html)).toContain(text.noTimesSame)
  const lost = await desk.sends(before, `${address}/time`, { start })
  expect(lost.status).toBe(409)
  expect(wordsOf(lost.html)).toContain(refused.slot_is_taken)
  expect(await peopleOf(appointmentId)).toEqual(people)
})

const answered = {
  ...{ called, reach_by: 'sms', phone, whose: 'seen', passcode, through: 'desk', language: 'zh-CN' },
  ...{ weekday_from: '09:00', weekday_until: '11:30', agreed: ['yes'] },
}

it('books the next one with the same people, while the passcode opens the one before (R18, R69)', async () => {
  const { partyId, people, service, appointmentId } = await opened()
  const address = `/desk/booking?same=${partyId}&service=${service.code}`
  expect(wordsOf((await desk.gets(`/desk/open/${partyId}`)).html)).toContain(text.againIt)
  const page = await desk.gets(address)
  expect(wordsOf(page.html)).toContain(bookingFor.same)
  const open = await openStartsWithTheSame(context, service, { sameAs: appointmentId })
  const [first = '', later = ''] = [open.at(0), open.at(-1)].map(start => start && startField(start))
  const booked = await desk.sends(page, '/desk/booking', { ...answered, start: first })
  const next = Number(/\d+$/.exec(booked.headers.location ?? '')?.[0])
  expect(await peopleOf(next)).toEqual(people)

  const from = `from=${later.slice(0, 10)}`
  const slow = await desk.gets(`${address}&${from}`)
  site.setClock(context.now().plus({ minutes: 11 }).toISO() ?? '')
  const late = await desk.sends(slow, '/desk/booking', { ...answered, start: later })
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(refused.the_passcode_is_asked_anew)
  expect(late.html).toContain(called)
  expect(wordsOf((await desk.gets(address)).html)).not.toContain(bookingFor.same)
})
