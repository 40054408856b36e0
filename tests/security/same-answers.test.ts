import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { waitingKey } from '../../server/booking/waiting-key.ts'
import { ask, form } from '../setup/ask.ts'
import { bare } from '../setup/bare.ts'
import { atEase, firstOfTwo, opensInvitation, reachesHour, secondOfTwo } from '../setup/couple.ts'
import { everyRow } from '../setup/every-row.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'
import { standings, waitFor } from '../setup/waiting.ts'

const { context, sql, origin, keyOf } = await openSite()

const stranger = visitorOf(origin)
await stranger.gets('/')
const headers = { Cookie: stranger.sent(), 'Sec-Fetch-Site': 'same-origin', ...form }
const posts = async (address: string, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields).toString()
  return bare(
    await ask(origin, { method: 'POST', address, body, headers }),
    address,
    ...Object.values(fields),
  )
}
const altered = (text: string) => (text.startsWith('x') ? 'y' : 'x') + text.slice(1)

/** Whether all of these answers are one: status, bytes, headers. */
const expectOne = async (answers: Record<string, ReturnType<typeof posts>>, status: number) => {
  const told = await Promise.all(
    Object.entries(answers).map(async ([name, answer]) => [name, await answer] as const),
  )
  const [first] = told
  expect(first?.[1].status).toBe(status)
  const differing = told.filter(([, answer]) => JSON.stringify(answer) !== JSON.stringify(first?.[1]))
  expect(differing.map(([name]) => name)).toEqual([])
}

it('an invitation that opens nothing is one answer, whatever is wrong with it (R14, R61)', async () => {
  const split = (invitation: string) => {
    const [, reference = '', k = ''] = /^\/i\/(\d{8})\?k=(.+)$/.exec(invitation) ?? []
    return { reference, k }
  }
  const [taken, answered, declined, revoked, over, mine] = [
    ...[await firstOfTwo(origin), await firstOfTwo(origin), await firstOfTwo(origin)],
    ...[await firstOfTwo(origin), await firstOfTwo(origin), await firstOfTwo(origin)],
  ] as const
  await opensInvitation(visitorOf(origin), taken.invitation)
  await secondOfTwo(origin, answered.invitation, { ease: atEase })
  const visitor = visitorOf(origin)
  await visitor.sends(await reachesHour(visitor, declined.invitation), '/invitation', { come: 'no' })
  await sql`update party set invitation_epoch = 2 where invitation_reference = ${split(revoked.invitation).reference}`
  await over.visitor.givesPasscode()
  await over.visitor.cancels()
  const opens = ({ reference, k }: { reference: string; k: string }) =>
    posts(`/i/${reference}/session`, { k })
  const good = split(mine.invitation)

  await expectOne(
    {
      unknown: opens({ ...good, reference: '00000000' }),
      malformed: opens({ ...good, reference: 'x' }),
      'without a key': opens({ ...good, k: '' }),
      'a wrong key': opens({ ...good, k: altered(good.k) }),
      'the other’s key': opens({ ...good, k: split(taken.invitation).k }),
      'a link’s key': opens({ ...good, k: await keyOf(mine.reference) }),
      'the reference of whoever booked': opens({ ...good, reference: mine.reference }),
      'open elsewhere': opens(split(taken.invitation)),
      answered: opens(split(answered.invitation)),
      declined: opens(split(declined.invitation)),
      revoked: opens(split(revoked.invitation)),
      over: opens(split(over.invitation)),
    },
    404,
  )
  expect((await opens(good)).status).toBe(303)
})

it('a link that opens nothing is one answer, and so is a look-up that finds nothing (R16)', async () => {
  const first = await firstOfTwo(origin)
  const second = await secondOfTwo(origin, first.invitation)
  const { reference } = first
  const [k, theirs] = [await keyOf(reference), await keyOf(second.reference)]
  const revoked = await firstOfTwo(origin)
  const old = await keyOf(revoked.reference)
  await sql`update party set link_epoch = link_epoch + 1 where reference = ${revoked.reference}`
  const [, number = ''] = /^\/i\/(\d{8})/.exec(first.invitation) ?? []
  const opens = (whose: string, key: string) => posts(`/a/${whose}/session`, { k: key })
  await expectOne(
    {
      unknown: opens('00000000', k),
      malformed: opens('x', k),
      'without a key': opens(reference, ''),
      'a wrong key': opens(reference, altered(k)),
      'the other’s key': opens(reference, theirs),
      'the other’s reference': opens(second.reference, k),
      'the number of an invitation': opens(number, theirs),
      revoked: opens(revoked.reference, old),
    },
    404,
  )

  const { passcode } = first.visitor.canary
  const finds = (whose: string, code: string) => posts('/find', { reference: whose, passcode: code })
  const locked = await firstOfTwo(origin)
  for (let tries = 0; tries < 5; tries++) await finds(locked.reference, '0000')
  await expectOne(
    {
      unknown: finds('00000001', passcode),
      malformed: finds('x', passcode),
      'a wrong passcode': finds(reference, '0001'),
      'no passcode': finds(reference, ''),
      'the number of an invitation': finds(number, passcode),
      'tries used up': finds(locked.reference, passcode),
    },
    422,
  )
})

/** Somebody who waits, and the key of their link. */
const waits = async () => {
  const id = await waitFor(context, 'individual-counselling')
  const [row] = await sql<[{ reference: string; linkEpoch: number }]>`
    select reference, link_epoch from waiting_entry where waiting_entry_id = ${id}`
  return { id, reference: row.reference, k: waitingKey(context.keys, { ...row, waitingEntryId: id }) }
}
const opensOffer = ({ reference, k }: { reference: string; k: string }) =>
  posts(`/w/${reference}/session`, { k })

it('the link of an offer that opens nothing is one answer, whatever is wrong with it (R19, R61)', async () => {
  const taken = await waits()
  await tendWaiting(context)
  const [offer] = await standings(context, [taken.id])
  if (!offer?.starts) throw new Error('nothing is offered')
  await takeOffer(context, { waitingEntryId: taken.id, starts: offer.starts })
  const [left, revoked, another, good] = [await waits(), await waits(), await waits(), await waits()]
  await leaveWaiting(context, left.id)
  await sql`update waiting_entry set link_epoch = link_epoch + 1 where waiting_entry_id = ${revoked.id}`
  const party = await firstOfTwo(origin)

  await expectOne(
    {
      unknown: opensOffer({ ...good, reference: '00000000' }),
      malformed: opensOffer({ ...good, reference: 'x' }),
      'without a key': opensOffer({ ...good, k: '' }),
      'a wrong key': opensOffer({ ...good, k: altered(good.k) }),
      'another’s key': opensOffer({ ...good, k: another.k }),
      'a link’s key of a party': opensOffer({ ...good, k: await keyOf(party.reference) }),
      'the reference of a party': opensOffer({ ...good, reference: party.reference }),
      'the key of what was taken, for its party': posts(`/a/${taken.reference}/session`, { k: taken.k }),
      left: opensOffer(left),
      taken: opensOffer(taken),
      revoked: opensOffer(revoked),
    },
    404,
  )
  expect((await opensOffer(good)).status).toBe(303)
})

/** Looks at a link as programs of mail and of chats do, and at every link behind it: not one row is other than before. */
const expectNothingScanned = async (link: string) => {
  const before = await everyRow(sql)
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (let times = 0; times < 20; times++)
      expect((await ask(origin, { method, address: link })).status).toBe(200)
  const scanner = visitorOf(origin)
  const behind = await scanner.gets(link)
  const links = (html: string) => [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => link)
  for (const further of links(behind.html)) {
    const page = await scanner.gets(further)
    for (const next of links(page.html).slice(0, 8)) await scanner.gets(next)
  }
  expect(await everyRow(sql)).toEqual(before)
}

it('a scanner that looks at an invitation twenty times, and at every link behind it, changes nothing (security.md 1)', async () => {
  const { invitation } = await firstOfTwo(origin)
  await expectNothingScanned(invitation)
  expect((await opensInvitation(visitorOf(origin), invitation)).status).toBe(303)
})

it('nor does one that looks at the link of an offer: it is held for its owner as before (security.md 1)', async () => {
  const { id, ...link } = await waits()
  await tendWaiting(context)
  expect(await standings(context, [id])).toMatchObject([{ state: 'offered' }])
  await expectNothingScanned(`/w/${link.reference}?k=${link.k}`)
  expect((await opensOffer(link)).status).toBe(303)
})
