import { randomInt, randomUUID } from 'node:crypto'
import { DateTime } from 'luxon'
import type { Context } from '../../server/context.ts'
import { seal } from '../../server/keys/seal.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { PARK_ZONE } from '../../sql/instants.ts'

export interface PartyGiven {
  readonly starts?: string
  readonly minutes?: number
  readonly reachBy?: 'sms' | 'email' | 'voice' | 'none' | null
  readonly contact?: string
  readonly coverWord?: string
  readonly locale?: 'zh-CN' | 'en'
  readonly safe?: readonly { readonly weekdays: readonly number[]; readonly hours: string }[]
}

const contacts = { sms: '+8613800000001', voice: '+8613800000001', email: 'xiao@example.org' } as const

export const at = (instant: string) => DateTime.fromISO(instant, { zone: PARK_ZONE })

/** The park's service, named as it must never be named to anybody. */
const serviceId = async ({ sql }: Context) => {
  await sql`
    with organisation as (
      insert into organisation (slug, kind, name_zh, name_en)
      values ('hexie', 'organisation', '和谐家庭社工事务所', 'Harmony Family Social Work Office')
      on conflict do nothing returning organisation_id),
    place as (
      insert into place (slug, name_zh, name_en, said_zh, said_en)
      values ('park', '公益园', 'The park', '二楼', 'second floor') on conflict do nothing returning place_id)
    insert into service (code, address, organisation_id, place_id, door, name_zh, name_en, about_zh, about_en, minutes, format)
    select 'joint-mediation', 'q7f', organisation_id, place_id, 1, '婚姻调解', 'Marriage mediation', '离婚前', 'Divorce', 90, 'alone'
    from organisation, place`
  const [row] = await sql<
    [{ serviceId: number }]
  >`select service_id from service where code = 'joint-mediation'`
  return row.serviceId
}

/** An appointment and one party of it, with a way to be reached; by default on Wednesday 25 November 2026, 18:30 to 20:00. */
export const oneParty = async (context: Context, given: PartyGiven = {}) => {
  const { sql, keys } = context
  const { reachBy = 'email', coverWord = null, locale = 'zh-CN', minutes = 90, safe = [] } = given
  const starts = at(given.starts ?? '2026-11-25T18:30')
  const during = `[${starts.toISO()},${starts.plus({ minutes }).toISO()})`
  const reference = String(randomInt(100_000_000)).padStart(8, '0')
  const contact = reachBy === null || reachBy === 'none' ? null : (given.contact ?? contacts[reachBy])
  const place = { table: 'party', column: 'contact_sealed', row: reference }
  const [appointment] = await sql<[{ appointmentId: number }]>`
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    values (${await serviceId(context)}, 'alone', ${during}::tstzrange, ${context.now()}, 'web', ${context.now()},
      ${randomUUID()}, '\\x00')
    returning appointment_id`
  const { appointmentId } = appointment
  const [party] = await sql<[{ partyId: number }]>`
    insert into party (appointment_id, ordinal, reference, called, locale, reach_by, contact_sealed, cover_word, arrives_at)
    values (${appointmentId}, 1, ${reference}, '小陈', ${locale}, ${reachBy},
      ${contact === null ? null : seal(keys, place, contact)}, ${coverWord}, ${starts})
    returning party_id`
  const { partyId } = party
  for (const { weekdays, hours } of safe)
    await sql`
      insert into reach_hours (party_id, weekdays, hours)
      values (${partyId}, ${[...weekdays]}::int[], ${hours}::timerange)`
  return { appointmentId, partyId, reference }
}

/** What the person does on the page: the party withdraws, and with it the appointment ends. */
export const cancelled = async (
  { sql, now }: Context,
  { appointmentId, partyId }: { appointmentId: number; partyId: number },
) => {
  await sql`update party set withdrawn_at = ${now()}, sequence = sequence + 1 where party_id = ${partyId}`
  await sql`update appointment set state = 'cancelled' where appointment_id = ${appointmentId}`
}

/** Whoever holds a party's appointment and has given the passcode. */
export const holderOf = async ({ sql }: Context, partyId: number): Promise<TrustedHolder> => {
  const [holder] = await sql<[TrustedHolder]>`
    select party_id, appointment_id, 'passcode' as opened_with from party where party_id = ${partyId}`
  return holder
}
