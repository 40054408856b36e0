import { createServer } from 'node:http'
import express from 'express'
import ical, { ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { createApp } from '../../server/app.tsx'
import { feedKey, feedPath } from '../../server/calendars/feed-key.ts'
import { feedWindow } from '../../server/calendars/feed-window.ts'
import { lookAtFeeds, openFeed } from '../../server/calendars/read-feed.ts'
import { headers } from '../../server/http/headers.ts'
import { createMetrics } from '../../server/http/metrics.ts'
import { requestLog } from '../../server/http/request-log.ts'
import { ownEntries } from '../../sql/calendars/feed-entries.ts'
import { listenHere } from '../setup/listen-here.ts'
import { contextAt } from './ground.ts'

/**
 * The product with a thousand subscriptions, of which the first has three hundred entries; beside it an Express that says of each at once
 * that nothing has changed, bare and as the product answers, and ical-generator alone with the entries of the first. It says where they are.
 */
const [host = '', database = '', user = ''] = process.argv.slice(2)
const context = contextAt({ host, database, user })
const { sql, keys } = context

const feeds = await sql<{ feedId: number; linkEpoch: number; scopeId: number }[]>`
  with made as (insert into resource (kind) select 'person' from generate_series(1, 1000) returning resource_id),
  people as (
    insert into person (person_id, name, standing) select resource_id, '员' || resource_id, 'active' from made returning person_id),
  accounts as (
    insert into account (person_id, email) select person_id, 'a' || person_id || '@example.org' from people
    returning account_id, person_id)
  insert into feed (account_id, scope, scope_id, opened_at)
  select account_id, 'mine', person_id, ${context.now()} from accounts
  returning feed_id, link_epoch, scope_id`
const busy = feeds[0]?.scopeId ?? 0
await sql`
  with made as (
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select service_id, 'alone', tstzrange(starts, starts + interval '1 hour'), '2026-11-25', 'web', '2026-11-25',
      gen_random_uuid(), ''
    from (select min(service_id) as service_id from service) one, generate_series(1, 60) ahead, generate_series(9, 13) hour
      cross join lateral (select here(date '2026-11-25' + ahead + make_interval(hours => hour)) as starts) slot
    returning appointment_id)
  insert into appointment_worker (appointment_id, ordinal, person_id) select appointment_id, 1, ${busy}::bigint from made`
const entries = await ownEntries(sql, busy, feedWindow(context.now()))

const bare = express()
/** The same with what every answer of the product has: a line in the log, a measure, headers. */
const dressed = express()
dressed.use(requestLog(context.log), createMetrics(context).measure, headers(context.config))
const unchanged = {
  ETag: '"0123456789abcdef"',
  'Cache-Control': 'private, no-cache',
  'Last-Modified': 'Wed, 25 Nov 2026 01:00:00 GMT',
}
for (const app of [bare, dressed])
  app.get('/f/:feed/calendar.ics', (_request, response) => {
    response.set(unchanged).status(304).end()
  })
bare.get('/alone', (_request, response) => {
  const events = entries.map(({ uid, sequence, changedAt, starts, ends }) => ({
    ...{ id: uid, sequence, stamp: changedAt.toJSDate(), lastModified: changedAt.toJSDate() },
    ...{ start: starts.toJSDate(), end: ends.toJSDate(), summary: '提醒', location: '二楼' },
    ...{
      status: ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.OPAQUE,
    },
  }))
  response.type('text/calendar').send(ical({ prodId: '//Note//Note//EN', name: '值班', events }).toString())
})
/** What a client keeps of each feed that it has read once. */
const look = lookAtFeeds(context)
const shown: { path: string; etag: string | undefined }[] = []
for (const feed of feeds)
  shown.push({ path: feedPath(keys, feed), etag: (await openFeed(context, look, feedKey(keys, feed)))?.etag })

const places = {
  product: (await listenHere(createServer(createApp(context)))).origin,
  bare: (await listenHere(createServer(bare))).origin,
  dressed: (await listenHere(createServer(dressed))).origin,
  entries: entries.length,
  feeds: shown,
}
process.stdout.write(`${JSON.stringify(places)}\n`)
