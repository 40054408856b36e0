import { expect, it } from 'vitest'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { type Polled, polls, subscribed } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
setClock('2026-11-25T10:00')
const { accountId } = await signedIn(site, 'worker 秦芒种')
const [{ personId }] = await sql<[{ personId: number }]>`
  select person_id from account where account_id = ${accountId}`
const { ids } = await publishForOne(site, '2026-12-01')
const mine = { scope: 'mine', scopeId: personId } as const
const { feedId, path } = await subscribed(context, accountId, mine)
const lines = ({ text }: Polled) => text.split('\r\n')
const unchanging = ({ headers }: Polled) => {
  const { date, 'set-cookie': cookie, ...rest } = headers
  return rest
}

it('a feed holds time, floor and a neutral word, and the same UID as the shift for ever', async () => {
  const answer = await polls(origin, path)

  const [{ uid }] = await sql<
    [{ uid: string }]
  >`select uid from assignment where assignment_id = ${ids[0] ?? 0}`
  expect(answer.status).toBe(200)
  expect(lines(answer)).toEqual(
    expect.arrayContaining([
      `UID:${uid}`,
      'DTSTART:20261201T003000Z',
      'SUMMARY:值班（待答复）',
      'STATUS:TENTATIVE',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ]),
  )
  expect(answer.text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM|DESCRIPTION|URL|郑大姐|和谐|秦芒种/)
})

it('it is answered as clients need it: no cookie, no redirect, no store, and HEAD alike', async () => {
  const [get, head] = [await polls(origin, path), await polls(origin, path, { method: 'HEAD' })]

  expect(get.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="calendar.ics"',
    'cache-control': 'private, no-cache',
    'content-length': String(Buffer.byteLength(get.text)),
    etag: expect.stringMatching(/^"[\w-]{16}"$/),
  })
  expect(get.headers).not.toHaveProperty('set-cookie')
  expect(unchanging(head)).toEqual(unchanging(get))
  expect(head.text).toBe('')
  const zipped = await polls(origin, path, { 'Accept-Encoding': 'gzip, br' })
  expect(zipped.headers).not.toHaveProperty('content-encoding')
  expect(zipped.text).toBe(get.text)
})

it('what has not changed is not sent again, by ETag or by the second; an ETag that is not ours decides', async () => {
  const { headers } = await polls(origin, path)
  const etag = String(headers.etag)
  const since = String(headers['last-modified'])
  const before = 'Wed, 25 Nov 2026 01:00:00 GMT'
  const asked = async (given: Record<string, string>) => (await polls(origin, path, given)).status

  expect(await asked({ 'If-None-Match': etag, 'Cache-Control': 'no-cache' })).toBe(304)
  expect(await asked({ 'If-None-Match': `"other", W/${etag}` })).toBe(304)
  expect(await asked({ 'If-Modified-Since': since })).toBe(304)
  expect(await asked({ 'If-Modified-Since': before })).toBe(200)
  expect(await asked({ 'If-Modified-Since': 'yesterday' })).toBe(200)
  expect(await asked({ 'If-None-Match': '"other"', 'If-Modified-Since': since })).toBe(200)
  const unsent = await polls(origin, path, { 'If-None-Match': etag })
  expect(unsent.headers).toMatchObject({ etag, 'cache-control': 'private, no-cache', 'last-modified': since })
})

it('an answer of its volunteer is another ETag, a later second and a raised SEQUENCE, also within one second', async () => {
  const before = await polls(origin, path)
  await sql`
    update assignment set state = 'accepted', sequence = sequence + 1, changed_at = ${context.now()}
    where assignment_id = ${ids[0] ?? 0}`

  const after = await polls(origin, path, { 'If-None-Match': String(before.headers.etag) })

  expect(after.status).toBe(200)
  expect(lines(after)).toContain('STATUS:CONFIRMED')
  const sequence = ({ text }: Polled) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  expect(sequence(after)).toBe(sequence(before) + 1)
  const stale = await polls(origin, path, { 'If-Modified-Since': String(before.headers['last-modified']) })
  expect(stale.status).toBe(200)
})

it('what was called off stays as CANCELLED for thirty days, and not for one more', async () => {
  await sql`
    update assignment set state = 'withdrawn', sequence = sequence + 1, changed_at = ${context.now()}
    where assignment_id = ${ids[0] ?? 0}`
  const statusOn = async (day: string) => {
    setClock(`${day}T23:50`)
    return /STATUS:(\w+)/.exec((await polls(origin, path)).text)?.[1]
  }

  expect(await statusOn('2026-12-25')).toBe('CANCELLED')
  expect(await statusOn('2026-12-26')).toBeUndefined()
  setClock('2026-11-25T10:00')
})

it('whatever is wrong with an address is one answer: another letter, another feed, renewed, revoked, its owner gone', async () => {
  const { body, status } = await absent(`/f/${'x'.repeat(45)}/calendar.ics`)
  expect(status).toBe(404)
  const other = await subscribed(context, (await signedIn(site, 'coordinator of hexie')).accountId, {
    scope: 'room',
    scopeId: 1,
  })
  const wrong = [
    path.replace(/.(?=\/calendar)/, 'x'),
    path.replace(String(feedId), String(other.feedId)),
    '/f/1/calendar.ics',
  ]
  for (const one of wrong) expect(await absent(one)).toEqual({ body, status })
  await sql`update feed set link_epoch = 2 where feed_id = ${feedId}`
  expect(await absent(path)).toEqual({ body, status })
  await sql`update feed set link_epoch = 1, revoked_at = ${context.now()} where feed_id = ${feedId}`
  expect(await absent(path)).toEqual({ body, status })
  await sql`update feed set revoked_at = null where feed_id = ${feedId}`
  await sql`update person set standing = 'left' where person_id = ${personId}`
  expect(await absent(path)).toEqual({ body, status })
})

/** An answer without what is another at every request: the token, and the address that the choice of language comes back to. */
const absent = async (address: string) => {
  const { status, text } = await polls(origin, address)
  return { status, body: text.replace(/value="[^"]*"/g, '') }
}
