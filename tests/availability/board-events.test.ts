import { afterEach, expect, it } from 'vitest'
import { endStreams } from '../../server/http/event-stream.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
const coordinator = await signedIn(site, 'coordinator of hexie')
const cookie = `session=${coordinator.cookies.get('session')}`

const openEvents = (day: string, seen: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${origin}/o/hexie/day/${day}/events?seen=${seen}`, { headers, redirect: 'manual' })
afterEach(() => endStreams())

const versionShown = async (day: string) => {
  const { html } = await coordinator.gets(`/o/hexie/day/${day}`)
  return /data-version="([^"]+)"/.exec(html)?.[1] ?? ''
}

/** What a stream says until it told something, or ended. */
const told = async (answer: Response) => {
  let said = ''
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  while (reader && !/^data: .+\n\n/m.test(said)) {
    const { value, done } = await reader.read()
    if (done) return null
    said += value
  }
  return /^event: changed\nid: (.+)\n/m.exec(said)?.[1]
}

it('whoever looks at a day hears what it is now, when it is not what they saw', async () => {
  const answer = await openEvents('2026-11-26', 'something-else')

  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(await told(answer)).toBe(await versionShown('2026-11-26'))
})

it('whoever looks at a day hears when somebody books on it, wherever', async () => {
  const seen = await versionShown('2026-11-25')
  const answer = await openEvents('2026-11-25', seen)

  await bookFirst(context, 'individual-counselling')

  const version = await told(answer)
  expect(version).not.toBe(seen)
  expect(version).toBe(await versionShown('2026-11-25'))
})

it('an own day is heard of by its own coordinators alone, and a day that is none by nobody', async () => {
  const other = await signedIn(site, 'coordinator of yujia')
  const theirs = { cookie: `session=${other.cookies.get('session')}` }
  expect((await openEvents('2026-11-26', 'x', theirs)).status).toBe(404)
  expect((await openEvents('2026-02-30', 'x')).status).toBe(404)
  expect((await openEvents('2026-11-26', 'x', {})).status).toBe(303)
})

it('one account listens four times at once, and no more', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => openEvents('2026-11-27', 'x')))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 429])
})

it('a stop ends what listens, so that nobody waits for it', async () => {
  const answer = await openEvents('2026-11-28', await versionShown('2026-11-28'))
  endStreams()
  expect(await told(answer)).toBeNull()
})

it('a page that asks by itself keeps no session awake', async () => {
  const seenAt = async () => {
    const [row] = await sql<[{ seenAt: { toISO(): string } }]>`
      select seen_at from session where account_id = ${coordinator.accountId}`
    return row.seenAt.toISO()
  }
  const before = await seenAt()
  setClock('2026-11-25T09:30')
  await fetch(`${origin}/o/hexie/day/2026-11-26`, { headers: { cookie, 'Sec-Fetch-Dest': 'empty' } })
  expect(await seenAt()).toBe(before)
  await fetch(`${origin}/o/hexie/day/2026-11-26`, { headers: { cookie, 'Sec-Fetch-Dest': 'document' } })
  expect(await seenAt()).not.toBe(before)
})
