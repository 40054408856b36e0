import { expect, it } from 'vitest'
import { feedPath } from '../../server/calendars/feed-key.ts'
import { renewAddress } from '../../server/calendars/renew-feed.ts'
import type { SignedIn } from '../../sql/accounts/staff.ts'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { subscribed } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { canSubscribe, subscriber } from './subscribe.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site

it('who subscribes sees what was moved and cancelled at the next sync, and is told when the address is no more', {
  timeout: 120_000,
}, async ({ skip }) => {
  skip(!canSubscribe(), 'vdirsyncer and khal are not on this machine')
  setClock('2026-11-25T10:00')
  const { accountId } = await signedIn(site, 'worker 秦芒种')
  const { ids } = await publishForOne(site, '2026-12-01', '2026-12-02')
  const [{ personId }] = await sql<[{ personId: number }]>`
    select person_id from account where account_id = ${accountId}`
  const { feedId, path } = await subscribed(context, accountId, { scope: 'mine', scopeId: personId })
  const { follows, syncs, sees } = subscriber()

  await follows(`${origin}${path}`)
  expect(await syncs()).toMatchObject({ done: true })
  expect(await sees('2026-11-30', 7)).toEqual([
    expect.stringMatching(/^2026-12-01 08:30–11:30 TENTATIVE 值班/),
    expect.stringMatching(/^2026-12-02 08:30–11:30 TENTATIVE 值班/),
  ])

  const [one = 0, other = 0] = ids
  await sql`
    update shift set during = tstzrange(lower(during) + interval '30 minutes', upper(during)), sequence = shift.sequence + 1,
      changed_at = ${context.now()}
    from shift_position join assignment using (position_id)
    where shift.shift_id = shift_position.shift_id and assignment_id = ${one}`
  await sql`
    update assignment set state = 'withdrawn', sequence = sequence + 1, changed_at = ${context.now()}
    where assignment_id = ${other}`
  expect(await syncs()).toMatchObject({ done: true })
  const seen = [
    expect.stringMatching(/^2026-12-01 09:00–11:30 TENTATIVE 值班/),
    expect.stringMatching(/^2026-12-02 08:30–11:30 CANCELLED 值班/),
  ]
  expect(await sees('2026-11-30', 7)).toEqual(seen)

  await renewAddress(context, { accountId } as SignedIn, { feedId, linkEpoch: 1 })
  expect(await syncs()).toMatchObject({ done: false, said: expect.stringContaining('Not Found') })
  await sql`update assignment set state = 'accepted', sequence = sequence + 1 where assignment_id = ${one}`
  await follows(`${origin}${feedPath(context.keys, { feedId, linkEpoch: 2 })}`)
  expect(await syncs()).toMatchObject({ done: true })
  expect(await sees('2026-11-30', 7)).toEqual([
    expect.stringMatching(/^2026-12-01 09:00–11:30 CONFIRMED 值班/),
    seen[1],
  ])
})
