import { openStarts } from '../../server/availability/open-starts.ts'
import type { Context } from '../../server/context.ts'
import { bookFirst, serviceOf } from './booking.ts'
import { newCanary } from './canary.ts'
import { addressOf, namesIn } from './routes-of.ts'

/** What stands for a name in an address: one's own, somebody else's where there is such a thing, and what is not there. */
export interface Standing {
  readonly own: string
  readonly other?: string
  readonly absent: string
}

const NOWHERE = '999999999'
/** What is looked for everywhere afterwards. */
const canary = newCanary()
const answers = {
  called: canary.called,
  reach: { by: 'sms', contact: `+86${canary.phone}`, telephoneOf: 'self' },
} as const

const ringFor = async ({ sql }: Context, of: { partyId: number; appointmentId: number }) => {
  const about = { kind: 'appointment_booked', appointmentId: of.appointmentId, sequence: 0 }
  const [row] = await sql<[{ ringId: number }]>`
    insert into ring (party_id, about, ring_between)
    values (${of.partyId}, ${sql.json(about)}, '[2026-11-25T08:00+08:00,2026-11-25T12:00+08:00)') returning ring_id`
  return row.ringId
}

/** Two of each that both belong to somebody: hexie's and yujia's. */
const laid = async (context: Context) => {
  const own = await bookFirst(context, 'individual-counselling', { answers })
  const other = await bookFirst(context, 'parent-counselling', { answers })
  const service = await serviceOf(context, 'parent-counselling')
  const later = context.now().plus({ days: 9 })
  const starts = (await openStarts(context, service)).find(start => start > later)
  if (!starts) throw new Error('nothing is open in nine days')
  const far = await bookFirst(context, 'parent-counselling', { answers, starts })
  // It no longer fits: whoever has it is away.
  await context.sql`
    insert into leave (person_id, during, kind)
    select person_id, during, 'away' from appointment_worker join appointment using (appointment_id)
    where appointment_id = ${far.appointmentId}`
  return { own, other, far, rings: [await ringFor(context, own), await ringFor(context, other)] as const }
}

/** An appointment of whoever is called that, in half an hour, whose names they may see. */
const sessionOf = async (context: Context, name: string) => {
  const session = await bookFirst(context, 'individual-counselling', { answers })
  const { sql, now } = context
  const [starts, ends] = [now().plus({ minutes: 30 }), now().plus({ minutes: 90 })]
  await sql`update appointment set during = tstzrange(${starts}, ${ends}) where appointment_id = ${session.appointmentId}`
  await sql`
    update appointment_worker set stranger_said_at = ${now()}, person_id = (select person_id from person where name = ${name})
    where appointment_id = ${session.appointmentId}`
  return session
}

/** A person with leave, extra hours and a certificate, long after whatever is booked. */
const personWith = async ({ sql }: Context, name: string) => {
  const [row] = await sql<{ personId: number; leave: number; extra: number; certificate: number }[]>`
    with person as (
      select person_id from person where name = ${name}),
    leave as (
      insert into leave (person_id, during, kind)
      select person_id, '[2027-01-04T08:00+08:00,2027-01-04T12:00+08:00)', 'away' from person returning leave_id),
    extra as (
      insert into extra_hours (person_id, during)
      select person_id, '[2027-01-10T08:00+08:00,2027-01-10T12:00+08:00)' from person returning extra_hours_id)
    select person_id, leave_id as leave, extra_hours_id as extra,
      (select min(held_qualification_id) from held_qualification join person using (person_id)) as certificate
    from person, leave, extra`
  if (!row) throw new Error(`nobody is called ${name}`)
  return row
}

/** Today's, from now on, of a place. */
const closureOf = async ({ sql, now }: Context, place: string) => {
  const [row] = await sql<[{ closureId: number }]>`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, tstzrange(${now()}, ${now().plus({ days: 1 }).startOf('day')}), '停电', 'No power'
    from place where slug = ${place} returning closure_id`
  return row.closureId
}

/** A table of people that an account has brought in. */
const importOf = async ({ sql, now }: Context, accountId: number, organisation: string) => {
  const [row] = await sql<[{ peopleImportId: number }]>`
    insert into people_import (account_id, organisation_id, held_at, added, joined)
    select ${accountId}, organisation_id, ${now()}, 0, 0 from organisation where slug = ${organisation}
    returning people_import_id`
  return row.peopleImportId
}

const park = async ({ sql }: Context) => {
  const [row] = await sql<[{ organisation: number; place: number; room: number; account: number }]>`
    select (select min(organisation_id) from organisation) as organisation, (select min(place_id) from place) as place,
      (select min(room_id) from room) as room,
      (select account_id from account where email = 'desk@example.org') as account`
  return row
}

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
  for (const account of [receptionist, coordinator])
    await sql`
      insert into audit_entry (at, actor, verb, about)
      values (${now()}, ${`account/${account}`}, 'party.open', ${`party/${own.partyId}`}),
        (${now()}, ${`account/${account}`}, 'contact.read', ${`party/${own.partyId}`}),
        (${now()}, ${`account/${account}`}, 'appointment.book', ${`appointment/${own.appointmentId}`})`
  const { organisation, place, room, account } = await park(context)

  const imports = [
    await importOf(context, coordinator, 'hexie'),
    await importOf(context, account, 'hexie'),
  ] as const

  const one = (mine: number | string, theirs?: number | string): Standing => ({
    ...{ own: String(mine), absent: NOWHERE },
    ...(theirs === undefined ? {} : { other: String(theirs) }),
  })
  const entry = (pattern: string) => {
    const kind = pattern.includes('/extra/') ? 'extra' : 'leave'
    const mine = pattern.startsWith('/me/') ? worker : person
    return one(mine[kind], stranger[kind])
  }
  const party = (pattern: string) => {
    if (pattern.startsWith('/me/')) return one(session.partyId, other.partyId)
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
    entry,
    certificate: () => one(person.certificate, stranger.certificate),
    code: () => one('individual-counselling', 'parent-counselling'),
    account: () => one(account),
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
  return { standingOf, other, far, person, rings, closureElsewhere }
}

type StandingOf = (pattern: string) => Readonly<Record<string, Standing>>

/** The address of a pattern with what is one's own in it. */
export const ownAddress = (pattern: string, standingOf: StandingOf): string =>
  addressOf(
    pattern,
    Object.fromEntries(Object.entries(standingOf(pattern)).map(([name, { own }]) => [name, own])),
  )

/** Every address of a pattern in which something is not one's own: what is all another's, what is another's in one's own organisation, and each by itself. */
export const notOwn = (pattern: string, standingOf: StandingOf): string[] => {
  const standing = Object.entries(standingOf(pattern))
  const owns = standing.map(([name, { own }]) => [name, own] as const)
  const others = standing.flatMap(([name, { other }]) =>
    other === undefined ? [] : [[name, other] as const],
  )
  const absents = standing.map(([name, { absent }]) => [name, absent] as const)
  const ofThings = (some: typeof others) => some.filter(([name]) => name !== 'organisation')
  const singles = standing.length > 1 ? [...ofThings(others), ...ofThings(absents)] : absents
  const made = [ofThings(others), others, ...singles.map(one => [one])]
    .filter(some => some.length > 0)
    .map(some => addressOf(pattern, Object.fromEntries([...owns, ...some])))
  return [...new Set(made)]
}
