import { expect, it } from 'vitest'
import { groupedReference } from '../../views/kit/reference.tsx'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context, sql } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const text = textIn('zh-CN').board
const cardOf = async (day: string) => wordsOf((await coordinator.gets(`/o/hexie/day/${day}/card`)).html)

it('who comes stands on the card by reference, with what is to be ready, and never by a name', async () => {
  const answers = { prepare: ['wheelchair' as const], along: ['child' as const] }
  const { reference, starts } = await bookFirst(context, 'individual-counselling', { answers })
  const { reference: others } = await bookFirst(context, 'parent-counselling', { starts })

  const card = await cardOf(starts.toISODate())

  expect(card).toContain(groupedReference(reference))
  expect(card).toContain(text.names([text.ready.wheelchair, text.ready.child]))
  expect(card).not.toContain('小陈')
  expect(card).not.toContain(groupedReference(others))
})

it('whom to ring stands on it with the hours in which they may be rung', async () => {
  const { reference, partyId, starts } = await bookFirst(context, 'matchmaker')
  const day = starts.toISODate()
  await sql`
    insert into ring (party_id, about, ring_between)
    values (${partyId}, '{"kind": "appointment_booked"}',
      tstzrange(${starts.startOf('day').plus({ hours: 9 })}, ${starts.startOf('day').plus({ hours: 11 })}))`

  expect(await cardOf(day)).toContain(text.call(groupedReference(reference), '9:00', '11:00'))
  await sql`update ring set ring_between = 'empty' where party_id = ${partyId}`
  expect(await cardOf(day)).toContain(text.callWithoutHour(groupedReference(reference)))
})

it('it says when the doors are open and who is there, leave and closures taken off', async () => {
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, tstzrange('2026-12-02 08:00+08', '2026-12-02 10:00+08'), '停电', 'No power' from place`
  await sql`
    insert into leave (person_id, during, kind)
    select person_id, tstzrange('2026-12-02 00:00+08', '2026-12-03 00:00+08'), 'away' from person where name = '方白露'`

  const card = await cardOf('2026-12-02')

  expect(card).toContain(text.open(['10:00–11:30', '13:30–17:00']))
  expect(card).toContain('严夏至')
  expect(card).not.toContain('方白露')
})

it.each(['2026-02-30', 'today'])('%s has none', async day => {
  expect((await coordinator.gets(`/o/hexie/day/${day}/card`)).status).toBe(404)
})
