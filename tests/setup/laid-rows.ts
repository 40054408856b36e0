import { openStarts } from '../../server/availability/open-starts.ts'
import type { Context } from '../../server/context.ts'
import { bookFirst, serviceOf } from './booking.ts'
import { newCanary } from './canary.ts'

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
export const laid = async (context: Context) => {
  const own = await bookFirst(context, 'joint-mediation', { answers })
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
export const sessionOf = async (context: Context, name: string) => {
  const session = await bookFirst(context, 'individual-counselling', { answers })
  const { sql, now } = context
  const [starts, ends] = [now().plus({ minutes: 30 }), now().plus({ minutes: 90 })]
  await sql`update appointment set during = tstzrange(${starts}, ${ends}) where appointment_id = ${session.appointmentId}`
  await sql`
    update appointment_worker set stranger_said_at = ${now()}, person_id = (select person_id from person where name = ${name})
    where appointment_id = ${session.appointmentId}`
  return session
}

/** A person with leave, extra hours, a wish and a certificate, long after whatever is booked. */
export const personWith = async ({ sql }: Context, name: string) => {
  const [row] = await sql<
    { personId: number; leave: number; extra: number; wish: number; certificate: number }[]
  >`
    with person as (
      select person_id from person where name = ${name}),
    leave as (
      insert into leave (person_id, during, kind)
      select person_id, '[2027-01-04T08:00+08:00,2027-01-04T12:00+08:00)', 'away' from person returning leave_id),
    extra as (
      insert into extra_hours (person_id, during)
      select person_id, '[2027-01-10T08:00+08:00,2027-01-10T12:00+08:00)' from person returning extra_hours_id),
    wish as (
      insert into wish (person_id, weekday, hours, kind)
      select person_id, 6, '[08:00,12:00)', 'avoid' from person returning wish_id)
    select person_id, leave_id as leave, extra_hours_id as extra, wish_id as wish,
      (select min(held_qualification_id) from held_qualification join person using (person_id)) as certificate
    from person, leave, extra, wish`
  if (!row) throw new Error(`nobody is called ${name}`)
  return row
}

/** Two who are kept apart. */
export const pairOf = ({ sql }: Context, one: string, other: string) => sql`
  insert into pair (person_id, with_person_id, kind)
  select min(person_id), max(person_id), 'apart' from person where name in (${one}, ${other})`

/** Today's, from now on, of a place. */
export const closureOf = async ({ sql, now }: Context, place: string) => {
  const [row] = await sql<[{ closureId: number }]>`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, tstzrange(${now()}, ${now().plus({ days: 1 }).startOf('day')}), '停电', 'No power'
    from place where slug = ${place} returning closure_id`
  return row.closureId
}

/** A message to a party that was not taken. */
export const messageOf = async ({ sql, now }: Context, partyId: number) => {
  const [row] = await sql<[{ messageId: number }]>`
    insert into message (kind, channel, party_id, about, once, due_at, useless_at, state, why, tries)
    values ('appointment_booked', 'email', ${partyId}, '{}', ${`laid/${partyId}`}, ${now()}, ${now().plus({ days: 1 })}, 'failed',
      'tries_in_vain', 5)
    returning message_id`
  return row.messageId
}

/** A table of people that an account has brought in. */
export const importOf = async ({ sql, now }: Context, accountId: number, organisation: string) => {
  const [row] = await sql<[{ peopleImportId: number }]>`
    insert into people_import (account_id, organisation_id, held_at, added, joined)
    select ${accountId}, organisation_id, ${now()}, 0, 0 from organisation where slug = ${organisation}
    returning people_import_id`
  return row.peopleImportId
}

/** One of each that belongs to the park. */
export const park = async ({ sql }: Context) => {
  const [row] = await sql<[{ organisation: number; place: number; room: number; account: number }]>`
    select (select min(organisation_id) from organisation) as organisation, (select min(place_id) from place) as place,
      (select min(room_id) from room) as room,
      (select account_id from account where email = 'desk@example.org') as account`
  return row
}
