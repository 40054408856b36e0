import { createServer } from 'node:http'
import { afterAll, expect, it } from 'vitest'
import { type CalendarEntry, writeCalendar } from '../../server/calendars/write-calendar.ts'
import { at } from '../messages/one-party.ts'
import { listenHere } from '../setup/listen-here.ts'
import { entryGiven } from './entry-given.ts'
import { canSubscribe, subscriber } from './subscribe.ts'

const calendars = new Map<string | undefined, readonly CalendarEntry[]>()
const { server, origin } = await listenHere(
  createServer((request, response) => {
    const entries = calendars.get(request.url)
    if (!entries) return void response.writeHead(404).end()
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
    response.end(writeCalendar({ entries, name: '占用' }))
  }),
)
afterAll(() => void server.close())

const one = entryGiven({ uid: 'one', location: '二楼' })
const later = { ...one, sequence: 1, starts: at('2026-11-25T19:00'), ends: at('2026-11-25T20:30') }
const other = { ...one, uid: 'other', starts: at('2026-11-26T09:00'), ends: at('2026-11-26T10:00') }

it('who subscribes sees what was moved and cancelled at the next sync, and is told when the address is no more', {
  timeout: 90_000,
}, async ({ skip }) => {
  skip(!canSubscribe(), 'vdirsyncer and khal are not on this machine')
  const { follows, syncs, sees } = subscriber()

  calendars.set('/old.ics', [one, other])
  await follows(`${origin}/old.ics`)
  expect(await syncs()).toMatchObject({ done: true })
  expect(await sees('2026-11-20', 10)).toEqual([
    '2026-11-25 18:30–20:00 CONFIRMED 提醒, 二楼',
    '2026-11-26 09:00–10:00 CONFIRMED 提醒, 二楼',
  ])

  const now = [later, { ...other, sequence: 1, cancelled: true }]
  const seen = ['2026-11-25 19:00–20:30 CONFIRMED 提醒, 二楼', '2026-11-26 09:00–10:00 CANCELLED 提醒, 二楼']
  calendars.set('/old.ics', now)
  expect(await syncs()).toMatchObject({ done: true })
  expect(await sees('2026-11-20', 10)).toEqual(seen)

  calendars.delete('/old.ics')
  calendars.set('/new.ics', now)
  expect(await syncs()).toMatchObject({ done: false, said: expect.stringContaining('Not Found') })
  await follows(`${origin}/new.ics`)
  calendars.set('/new.ics', [later])
  expect(await syncs()).toMatchObject({ done: true })
  expect(await sees('2026-11-20', 10)).toEqual(seen.slice(0, 1))
})
