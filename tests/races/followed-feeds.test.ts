import type { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import type { FeedOf } from '../../sql/calendars/feeds.ts'
import { contentLines } from '../calendars/octets.ts'
import { serviceOf } from '../setup/booking.ts'
import { polls, subscribed } from '../setup/laid-feed.ts'
import { signedIn } from '../setup/staff.ts'
import { bookerOf, isBooked, race } from './bookers.ts'
import { many, openTwoInstances } from './two-instances.ts'

const site = await openTwoInstances()
const { context, sql, turn, origins } = site

const eventsIn = (calendar: string) => contentLines(calendar).filter(line => line === 'BEGIN:VEVENT').length

/** Reads a calendar from one instance after the other, as a program that keeps what it has, for as long as somebody books. */
const follows = async (path: string, isOver: () => boolean) => {
  const kept = { etag: '', text: '' }
  const seen = new Map<string, Set<string>>()
  const looks = async (position: number) => {
    const { status, headers, text } = await polls(turn(position), path, { 'If-None-Match': kept.etag })
    if (status === 304) return
    Object.assign(kept, { etag: headers.etag, text })
    seen.set(kept.etag, (seen.get(kept.etag) ?? new Set()).add(text))
  }
  let position = 0
  while (!isOver()) await looks(position++)
  await looks(position)
  return { kept, seen }
}

it('whoever follows calendars while people book over two instances holds every hour at the end, and never two calendars of one mark', async () => {
  const service = await serviceOf(context, 'individual-counselling')
  const [{ organisationId, slug }] = await sql<[{ organisationId: number; slug: string }]>`
    select organisation_id, slug from service join organisation using (organisation_id) where service_id = ${service.serviceId}`
  const rooms = await sql<{ roomId: number }[]>`
    select distinct room_id from room join service using (place_id) where service_id = ${service.serviceId} order by room_id limit 3`
  const { accountId } = await signedIn(site, `coordinator of ${slug}`)
  const scopes: FeedOf[] = [
    { scope: 'organisation', scopeId: organisationId },
    ...rooms.map(({ roomId }) => ({ scope: 'room' as const, scopeId: roomId })),
  ]
  const paths: string[] = []
  for (const of of scopes) paths.push((await subscribed(context, accountId, of)).path)
  const starts = (await openStarts(context, service)).slice(0, 8)
  const bookers = await Promise.all(
    many(16, position => bookerOf(turn(position), service.address, starts[position % 8] as DateTime)),
  )

  let over = false
  const followed = paths.map(path => follows(path, () => over))
  const booked = (await race(bookers)).filter(isBooked)
  over = true
  const read = await Promise.all(followed)

  const [organisation, ...ofRooms] = read.map(({ kept }) => eventsIn(kept.text))
  expect(booked.length).toBeGreaterThan(1)
  expect(organisation).toBe(booked.length)
  const claims = await sql<{ count: number }[]>`
    select count(reservation_id)::int as count from unnest(${rooms.map(({ roomId }) => roomId)}::bigint[]) resource
      left join reservation on resource_id = resource group by resource order by resource`
  expect(ofRooms).toEqual(claims.map(({ count }) => count))
  expect(read.flatMap(({ seen }) => [...seen.values()]).filter(({ size }) => size !== 1)).toEqual([])
  for (const [position, path] of paths.entries())
    for (const origin of origins) expect((await polls(origin, path)).text).toBe(read[position]?.kept.text)
})
