import { expect, it } from 'vitest'
import { visitorEntry } from '../../server/calendars/visitor-entry.ts'
import { writeCalendar } from '../../server/calendars/write-calendar.ts'
import { seedPark } from '../../server/demonstration/seed-park.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { forbidden } from '../messages/forbidden.ts'
import { bookFirst } from '../setup/booking.ts'
import { openPark } from '../setup/park.ts'
import { factsGiven } from './entry-given.ts'

const { sql, context } = await openPark('2026-11-25T09:00')
await seedPark(sql, context.now())

/** Every name of the park that would tell where somebody goes, but for what a place itself says: the floor. */
const names = (
  await sql<{ name: string }[]>`
    select unnest(array[code, name_zh, name_en, address]) as name from service
    union select unnest(array[slug, name_zh, name_en]) from organisation
    union select unnest(array[name_zh, name_en]) from brand
    union select unnest(array[name_zh, name_en]) from room
    union select unnest(array[name_zh, name_en]) from place
    union select unnest(array[code, name_zh, name_en]) from qualification`
).map(({ name }) => name.toLowerCase())

/** A UID is drawn at random: in its hexadecimal digits stands the address of a service sooner or later. */
const uid = /^UID:[0-9a-f-]{36}\r?$/gm

const telling = (text: string) => {
  const said = text.replace(uid, '').toLowerCase()
  return [...names.filter(name => said.includes(name)), ...(forbidden.exec(said) ?? [])]
}

it('the list of telling names holds what is to be found', () => {
  expect(names.length).toBeGreaterThan(60)
  for (const word of ['离婚', '家暴', '调解', '妇联', '维权', '心理'])
    expect(telling(`a${word}b`)).not.toEqual([])
  expect(telling('SUMMARY:和谐家庭社工事务所')).not.toEqual([])
})

it.each(['zh-CN', 'en'] as const)(
  'no calendar in %s names the house, a service, a room or a subject',
  locale => {
    const publisher = { name: '提醒', address: 'note@example.org' }
    for (const calendarFloor of [true, false])
      for (const withdrawnAt of [null, factsGiven().starts]) {
        const facts = factsGiven({ locale, calendarFloor, withdrawnAt })
        expect(telling(writeCalendar({ entries: [visitorEntry(facts)], publisher }))).toEqual([])
      }
  },
)

it('an entry of any service of the park names nothing either, nor its reference', async () => {
  const services = await sql<{ code: string }[]>`
    select code from service where shows = 'week' and closed_because_zh is null`
  expect(services.length).toBeGreaterThan(5)
  for (const { code } of services) {
    const { partyId, reference } = await bookFirst(context, code)
    const [facts] = await letterFacts(sql, [partyId])
    const entry = visitorEntry({ ...(facts ?? expect.fail('nobody')), calendarFloor: true })
    const written = writeCalendar({ entries: [entry] })
    expect(telling(written)).toEqual([])
    expect(written).not.toContain(reference)
  }
})
