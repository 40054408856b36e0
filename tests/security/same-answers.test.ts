import { expect, it } from 'vitest'
import { tendWaiting } from '../../jobs/tend-waiting.ts'
import { leaveWaiting } from '../../server/booking/end-offer.ts'
import { takeOffer } from '../../server/booking/take-offer.ts'
import { atEase, firstOfTwo, opensInvitation, reachesHour, secondOfTwo } from '../setup/couple.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'
import { standings, waitsWithKey } from '../setup/waiting.ts'
import { expectOne, strangerTo } from './one-answer.ts'

const { context, sql, origin, keyOf } = await openSite()

const { posts } = await strangerTo(origin)
const altered = (text: string) => (text.startsWith('x') ? 'y' : 'x') + text.slice(1)

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

const waits = () => waitsWithKey(context, 'individual-counselling')
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
