import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldFeeds } from '../../jobs/fold-feeds.ts'
import { feedBytes } from '../../server/calendars/read-feed.ts'
import { subscribe } from '../../server/calendars/subscribe.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { feedsToRead } from '../../sql/calendars/read-feeds.ts'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { bookFirst } from '../setup/booking.ts'
import { often } from '../setup/proof.ts'
import { openSite } from '../setup/site.ts'
import { changes } from './feed-changes.ts'

const site = await openSite()
const { context, sql, setClock } = site
setClock('2026-11-25T10:00')
await publishForOne(site, '2026-12-01', '2026-12-02')
for (const code of ['individual-counselling', 'joint-mediation', 'lawyer', 'parent-counselling'])
  await bookFirst(context, code)

/** A feed of everything that two of each may read: workers who hold something, organisations, rooms, duties. */
const scopes = await sql<
  { accountId: number; scope: 'mine' | 'organisation' | 'room' | 'duty'; scopeId: number }[]
>`
  select account_id, 'mine' as scope, person_id as scope_id from account
  where person_id in (select person_id from assignment union select person_id from appointment_worker)
  union all
  select account_id, 'organisation', organisation_id from role_grant
  where role = 'coordinator' and organisation_id in (select organisation_id from service where service_id in (select service_id from appointment))
  union all
  select (select min(account_id) from role_grant where role = 'receptionist'), 'room', room_id
  from room where room_id in (select room_id from appointment_room union select room_id from duty)
  union all
  select account_id, 'duty', duty_id from duty join role_grant using (organisation_id)
  where role = 'coordinator' and duty_id in (select duty_id from roster)`
const feedIds: number[] = []
for (const { accountId, ...of } of scopes)
  feedIds.push((await subscribe(context, { accountId } as SignedIn, of)) ?? 0)

const seen = async () => {
  const feeds = await feedsToRead(sql, feedIds, '2026-11-25')
  const all = feeds.toSorted((one, other) => one.feedId - other.feedId)
  return Promise.all(
    all.map(async feed => ({
      ...feed,
      bytes: (await feedBytes(context, { ...feed, at: context.now() })).toString(),
    })),
  )
}

it('bytes differ where a version does, and nowhere else, whatever happens in whatever order', async () => {
  expect(new Set(scopes.map(({ scope }) => scope)).size).toBe(4)
  const happened = fc.array(fc.record({ what: fc.nat(changes.length - 1), which: fc.nat(50) }), {
    minLength: 6,
    maxLength: 12,
  })
  let last = await seen()
  let differed = 0
  await fc.assert(
    fc.asyncProperty(happened, async history => {
      for (const { what, which } of history) {
        const change = changes[what]
        if (!change) continue
        await change.does(sql, which, context.now())
        const next = await seen()
        const marked = next.filter(({ mark }, nth) => mark !== last[nth]?.mark)
        const other = next.filter(({ bytes }, nth) => bytes !== last[nth]?.bytes)
        differed += other.length
        const named = (feeds: typeof next) => feeds.map(({ scope, scopeId }) => `${scope} ${scopeId}`)
        if (change.mayMarkMore)
          expect(named(marked), change.named).toEqual(expect.arrayContaining(named(other)))
        else expect(named(marked), change.named).toEqual(named(other))
        last = next
      }
      await foldFeeds(context)
      const folded = await seen()
      expect(folded.map(({ mark }) => mark)).toEqual(last.map(({ mark }) => mark))
    }),
    {
      // Each of them once, and then by chance.
      examples: [[changes.map((_, what) => ({ what, which: what % 5 }))]],
      numRuns: often({ proved: 60, tested: 5 }),
      endOnFailure: true,
    },
  )
  expect(differed).toBeGreaterThan(5)
}, 120_000)
