import { expect, it } from 'vitest'
import { publishForOne } from '../rosters/publish-for-one.ts'
import { polls, subscribed } from '../setup/laid-feed.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
setClock('2026-11-25T10:00')
await publishForOne(site, '2026-12-01')
const worker = await signedIn(site, 'worker 秦芒种')
const coordinator = await signedIn(site, 'coordinator of hexie')
const [ids] = await sql<[{ personId: number; dutyId: number; roomId: number; organisationId: number }]>`
  select person_id, duty_id, (select min(room_id) from room) as room_id, organisation_id
  from roster join duty using (duty_id), person where name = '秦芒种'`
await sql`
  insert into duty_pattern (duty_id, weekday, hours, valid, qualifications, positions)
  select ${ids.dutyId}, 2, '[08:30,11:30)', '[2026-11-30,)', array_agg(qualification), 1
  from held_qualification where person_id = ${ids.personId}`

const feeds = {
  'of their own': await subscribed(context, worker.accountId, { scope: 'mine', scopeId: ids.personId }),
  'of a duty that they may hold': await subscribed(context, worker.accountId, {
    scope: 'duty',
    scopeId: ids.dutyId,
  }),
  'of their organisation': await subscribed(context, coordinator.accountId, {
    scope: 'organisation',
    scopeId: ids.organisationId,
  }),
  'of its duty': await subscribed(context, coordinator.accountId, { scope: 'duty', scopeId: ids.dutyId }),
  'of a room': await subscribed(context, coordinator.accountId, { scope: 'room', scopeId: ids.roomId }),
}
type Which = keyof typeof feeds
const statusOf = async (which: Which) => (await polls(origin, feeds[which].path)).status

/** What takes the right away from whom, and gives it back. */
const losses: [string, readonly Which[], (lost: boolean) => Promise<unknown>][] = [
  [
    'an account that is closed',
    ['of their own', 'of a duty that they may hold'],
    lost =>
      sql`update account set disabled_at = ${lost ? context.now() : null} where account_id = ${worker.accountId}`,
  ],
  [
    'somebody who has left',
    ['of their own', 'of a duty that they may hold'],
    lost => sql`update person set standing = ${lost ? 'left' : 'active'} where person_id = ${ids.personId}`,
  ],
  [
    'somebody of no organisation of the duty’s any more',
    ['of a duty that they may hold'],
    lost => sql`
      update affiliation set during = daterange(lower(during), ${lost ? '2026-11-25' : null}::date)
      where person_id = ${ids.personId}`,
  ],
  [
    'somebody whose certificate ran out',
    ['of a duty that they may hold'],
    lost => sql`
      update held_qualification set valid = daterange(lower(valid), ${lost ? '2026-11-25' : null}::date)
      where person_id = ${ids.personId}`,
  ],
  [
    'a coordinator who is one no more',
    ['of their organisation', 'of its duty', 'of a room'],
    lost =>
      lost
        ? sql`delete from role_grant where account_id = ${coordinator.accountId}`
        : sql`
            insert into role_grant (account_id, role, organisation_id)
            values (${coordinator.accountId}, 'coordinator', ${ids.organisationId})`,
  ],
]

const statuses = async () =>
  Object.fromEntries(
    await Promise.all((Object.keys(feeds) as Which[]).map(async which => [which, await statusOf(which)])),
  )
const read = Object.fromEntries(Object.keys(feeds).map(which => [which, 200]))

it.each(losses)(
  '%s reads nothing at the address they keep, and everybody else what they did',
  async (_, which, happens) => {
    expect(await statuses()).toEqual(read)

    await happens(true)
    expect(await statuses()).toEqual({ ...read, ...Object.fromEntries(which.map(one => [one, 404])) })
    await happens(false)
  },
)
