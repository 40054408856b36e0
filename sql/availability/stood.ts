import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { claimedFor } from './claimed-for.ts'

/** Which of what stands is looked at: of an organisation's services, or of all of them, for what is only counted or tried. */
export interface Standing {
  readonly of: OwnOrganisation | 'every organisation'
  /** Starts from it on, and before to: what has begun is looked after by whoever is there. */
  readonly from: DateTime
  readonly to?: DateTime
  /** This one alone. */
  readonly appointmentId?: number
}

/** Offers that are to be answered yet (R19). */
export interface Offered {
  readonly offeredAt: DateTime
  /** This one alone. */
  readonly waitingEntryId?: number | undefined
}

const bitOf = (sql: Sql) => sql`left join need on need.kind = 'person' and need_id = service_need_id`

const appointments = (sql: Sql, { of, from, to, appointmentId }: Standing) => ({
  stood: sql`
  stood as materialized (
    select appointment_id as stood_id, service_id, during, ${claimedFor(sql)} as claimed
    from appointment join service using (service_id)
    where state in ('booked', 'arrived') and lower(during) >= ${from}
      ${to === undefined ? sql`` : sql`and lower(during) < ${to}`}
      ${of === 'every organisation' ? sql`` : sql`and organisation_id = ${of.organisationId}`}
      ${appointmentId === undefined ? sql`` : sql`and appointment_id = ${appointmentId}`})`,
  seats: sql`
    select stood_id, claimed, 'person' as kind, person_id as resource_id, bit
    from own join appointment_worker on appointment_id = stood_id ${bitOf(sql)}
    where person_id is not null
    union all
    select stood_id, claimed, 'room', room_id, null from own join appointment_room on appointment_id = stood_id`,
  claimant: sql`reservation.appointment_id`,
})

/** Whoever is behind the wall has a seat here: that it would stay empty is nothing against an offer (R19a). */
const offers = (sql: Sql, { offeredAt, waitingEntryId }: Offered) => ({
  stood: sql`
  stood as materialized (
    select waiting_entry_id as stood_id, service_id, offered as during, coalesce(
      (select range_merge(range_agg(reservation.during)) from reservation
        where reservation.waiting_entry_id = waiting_entry.waiting_entry_id),
      tstzrange(lower(offered) - make_interval(mins => minutes_before), upper(offered) + make_interval(mins => minutes_after))) as claimed
    from waiting_entry join service using (service_id)
    where state = 'offered' and answer_by > ${offeredAt}
      ${waitingEntryId === undefined ? sql`` : sql`and waiting_entry_id = ${waitingEntryId}`})`,
  seats: sql`
    select stood_id, claimed, held.kind, resource_id, bit
    from own join waiting_entry on waiting_entry_id = stood_id
      cross join lateral (
        select kind, "resourceId" as resource_id, case when kind = 'person' then "needId" end as service_need_id
        from jsonb_to_recordset(serving) as seat (kind text, "resourceId" bigint, "needId" bigint)) held ${bitOf(sql)}`,
  claimant: sql`reservation.waiting_entry_id`,
})

/**
 * Parts of a query. stood, named: what stands, with all that it claims; seats, over own and need: who and what each of them has, for
 * which need, unless nobody wrote that down; claimant: of a reservation, for which of them it is.
 */
export const stood = (sql: Sql, standing: Standing | Offered) =>
  'of' in standing ? appointments(sql, standing) : offers(sql, standing)
