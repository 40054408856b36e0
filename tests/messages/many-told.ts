import { randomUUID } from 'node:crypto'
import type { Context } from '../../server/context.ts'
import { seal } from '../../server/keys/seal.ts'
import { told } from './outbox.ts'

const contacts = {
  email: (number: number) => `to-${number}@example.org`,
  sms: (number: number) => `+86${13_800_000_100 + number}`,
}

/** As many parties as that, each told that it is booked, as fast as they can be written. */
export const manyTold = async (context: Context, count: number, reachBy: keyof typeof contacts = 'email') => {
  const { sql, keys } = context
  const { partyId } = await told(context, { reachBy })
  const given = Array.from({ length: count - 1 }, (_, number) => {
    const reference = String(10_000_000 + number)
    const place = { table: 'party', column: 'contact_sealed', row: reference }
    return {
      reference,
      key: randomUUID(),
      sealed: seal(keys, place, contacts[reachBy](number)).toString('hex'),
    }
  })
  const rows = sql`jsonb_to_recordset(${sql.json(given)}::jsonb) as given (reference text, key uuid, sealed text)`
  await sql`
    insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select service_id, format, during, booked_at, booked_through, changed_at, key, booking_digest from appointment, ${rows}`
  await sql`
    insert into party (appointment_id, ordinal, reference, called, locale, reach_by, contact_sealed, arrives_at)
    select made.appointment_id, 1, given.reference, called, locale, reach_by, decode(sealed, 'hex'), arrives_at
    from party, appointment made join ${rows} on key = booking_key
    where party_id = ${partyId}`
  await sql`
    insert into message (kind, channel, party_id, about, once, due_at, useless_at)
    select kind, channel, party.party_id, about || jsonb_build_object('appointmentId', appointment_id),
      kind || '/' || party.party_id || '/seq 0', due_at, useless_at
    from message join party on party.party_id <> message.party_id`
}
