import type { Context } from '../../server/context.ts'
import { copyDraft } from '../../sql/rosters/variants.ts'
import { feedKeyOf } from './laid-feed.ts'
import { dutyOf } from './laid-rosters.ts'
import { closureOf, importOf, laid, messageOf, pairOf, park, personWith, sessionOf } from './laid-rows.ts'
import { casesFor } from './laid-safety.ts'
import { swapIn } from './laid-swaps.ts'
import { namesIn } from './routes-of.ts'
import type { Standing } from './standing.ts'

const NOWHERE = '999999999'

interface Whose {
  readonly receptionist: number
  readonly coordinator: number
}

/**
 * Lays objects of everything that an address can name: appointments, calls, people, entries and certificates of hexie and of yujia,
 * and what a receptionist and a coordinator have just opened and booked.
 * @returns what stands for each name of a pattern.
 */
export const layObjects = async (context: Context, { receptionist, coordinator }: Whose) => {
  const { sql, now } = context
  const { own, other, far, rings } = await laid(context)
  const [person, stranger, worker] = [
    await personWith(context, '秦芒种'),
    await personWith(context, '白大寒'),
    await personWith(context, '林立春'),
  ]
  const session = await sessionOf(context, '林立春')
  const cases = await casesFor(context, '林立春')
  await pairOf(context, '秦芒种', '郑小满')
  // A record says who answers for its organisation (R48).
  await sql`update organisation set responsible = '周敏', contact = '0573-0000 0000' where slug = 'hexie'`
  const duties = [await dutyOf(context, 'hexie', '林立春'), await dutyOf(context, 'yujia', '白大寒')] as const
  const [{ rosterId }, { rosterId: elsewhere }] = duties
  const swaps = {
    given: await swapIn(context, rosterId, { holder: '林立春', asked: '白大寒', in: 4 }),
    asked: await swapIn(context, rosterId, { holder: '秦芒种', asked: '林立春', in: 6 }),
    stranger: await swapIn(context, elsewhere, { holder: '白大寒', asked: '秦芒种', in: 4 }),
  }
  const [{ invited }] = await sql<[{ invited: number }]>`
    select party_id as invited from party where appointment_id = ${own.appointmentId} and ordinal = 2`
  for (const account of [receptionist, coordinator])
    await sql`
      insert into audit_entry (at, actor, verb, about)
      values (${now()}, ${`account/${account}`}, 'party.open', ${`party/${own.partyId}`}),
        (${now()}, ${`account/${account}`}, 'contact.read', ${`party/${own.partyId}`}),
        (${now()}, ${`account/${account}`}, 'invitation.issue', ${`party/${invited}`}),
        (${now()}, ${`account/${account}`}, 'appointment.book', ${`appointment/${own.appointmentId}`})`
  const { organisation, place, room, account } = await park(context)
  const message = await messageOf(context, own.partyId)

  const imports = [
    await importOf(context, coordinator, 'hexie'),
    await importOf(context, account, 'hexie'),
  ] as const

  const feed = await feedKeyOf(context, '林立春')
  const one = (mine: number | string, theirs?: number | string): Standing => ({
    ...{ own: String(mine), absent: NOWHERE },
    ...(theirs === undefined ? {} : { other: String(theirs) }),
  })
  const entry = (pattern: string) => {
    const kind = pattern.includes('/extra/') ? 'extra' : 'leave'
    const mine = pattern.startsWith('/me/') ? worker : person
    return one(mine[kind], stranger[kind])
  }
  const wish = (pattern: string) => one((pattern.startsWith('/me/') ? worker : person).wish, stranger.wish)
  const duty = (pattern: string) => {
    const [mine, theirs] = duties
    // The code at a post carries its key in the address.
    const at = ({ dutyId, key }: typeof mine) =>
      pattern.startsWith('/check-in/') ? `${dutyId}?k=${key}` : dutyId
    return one(at(mine), at(theirs))
  }
  const assignment = (pattern: string) => {
    const [mine, theirs] = duties
    if (pattern.startsWith('/me/')) return one(swaps.given.assignment, swaps.stranger.assignment)
    if (pattern.endsWith('/firm-person')) return one(mine.firms, theirs.firms)
    if (pattern.endsWith('/answer')) return one(mine.offered, theirs.offered)
    return pattern.startsWith('/desk/') ? one(mine.today) : one(mine.past, theirs.past)
  }
  // What is looked at and changed of a draft; what would throw one away is asked of a published one, which stays.
  const isOfDraft = (pattern: string) =>
    !/\/(urgent|filling)/.test(pattern) &&
    /:roster(\/publication|\/positions\/.*|\/shifts|\/shifts\/:shift|\/copy|\/comparison|\/variants)?$/.test(
      pattern,
    )
  const roster = (pattern: string) => {
    const [mine, theirs] = duties
    return isOfDraft(pattern) ? one(mine.draft, theirs.draft) : one(mine.rosterId, theirs.rosterId)
  }
  const shift = (pattern: string) => {
    const [mine, theirs] = duties
    return isOfDraft(pattern) ? one(mine.movable, theirs.movable) : one(mine.shift, theirs.shift)
  }
  const party = (pattern: string) => {
    if (pattern.startsWith('/me/safety/'))
      return one(pattern.endsWith('/opening') ? cases.unopened : cases.opened, other.partyId)
    if (pattern.startsWith('/me/')) return one(session.partyId, other.partyId)
    if (pattern.startsWith('/desk/invitation/')) return one(invited, other.partyId)
    if (pattern.startsWith('/desk/parties/')) return one(own.partyId, far.partyId)
    return one(own.partyId, other.partyId)
  }
  const named: Readonly<Record<string, (pattern: string) => Standing>> = {
    organisation: () => ({ own: 'hexie', other: 'yujia', absent: 'nowhere' }),
    appointment: pattern =>
      one(pattern.startsWith('/me/') ? session.appointmentId : own.appointmentId, other.appointmentId),
    party,
    // The whole park rings at the desk: no call is somebody else's there.
    ring: pattern => (pattern.startsWith('/desk/') ? one(rings[0]) : one(...rings)),
    id: pattern =>
      pattern.startsWith('/park/') ? one(organisation) : one(person.personId, stranger.personId),
    certificate: () => one(person.certificate, stranger.certificate),
    duty,
    roster,
    record: () => one(duties[0].record, duties[1].record),
    assignment,
    swap: () => one(swaps.asked.swap, swaps.stranger.swap),
    position: pattern => {
      const [own, other] = duties
      if (pattern.includes('/urgent')) return one(own.urgent.position, other.urgent.position)
      return pattern.endsWith('/filling') ? one(own.toFill, other.toFill) : one(own.planned, other.planned)
    },
    urgent: () => one(duties[0].urgent.offer, duties[1].urgent.offer),
    shift,
    entry: pattern => (pattern.includes('/hours/') ? one(duties[0].entry, duties[1].entry) : entry(pattern)),
    wish,
    feed: () => one(feed),
    code: () => one('individual-counselling', 'parent-counselling'),
    account: () => one(account),
    message: () => one(message),
    place: () => one(place),
    room: () => one(room),
    import: () => one(...imports),
    year: () => ({ own: '2026', absent: 'soon' }),
    day: () => ({ own: '2026-11-26', absent: 'soon' }),
    month: () => ({ own: '2026-12', absent: 'soon' }),
  }
  const standingOf = (pattern: string): Record<string, Standing> =>
    Object.fromEntries(
      namesIn(pattern).map(name => {
        const standing = named[name]?.(pattern)
        if (!standing) throw new Error(`nobody said what stands for ${name} in ${pattern}`)
        return [name, standing]
      }),
    )
  const closureElsewhere = await closureOf(context, 'sports-hall')
  // Beside the draft a copy of it stands, for the page that compares two.
  await copyDraft(context.sql, duties[0].draft, { at: context.now(), by: coordinator })
  const published = `/o/hexie/rosters/${duties[0].rosterId}`
  /** Pages of a coordinator whose pattern has another page already. */
  const further = [
    ...[published, `${published}/positions/${duties[0].position}`],
    `${published}/repair?position=${duties[0].toFill}`,
    `/o/hexie/rosters/${duties[0].draft}/positions/${duties[0].empty}?look=yes`,
  ]
  return { standingOf, further, other, far, person, rings, closureElsewhere }
}
