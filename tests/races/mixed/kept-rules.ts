import type { DateTime } from 'luxon'
import type { Sql } from '../../../sql/connect.ts'

/** Pairs of claims on one person or room that overlap in a layer: the rule asked for, whatever the constraint says (R1). */
export const overlapping = (sql: Sql) => sql`
  select one.reservation_id, other.reservation_id as other
  from reservation one join reservation other using (resource_id, layer)
  where one.reservation_id < other.reservation_id and one.during && other.during`

/**
 * Claims that are not what the appointments say, and what they say that is not claimed: each live one its people and rooms, with its
 * buffers, as many as its service needs; any other nothing.
 */
export const astray = (sql: Sql) => sql`
  with said as (
    select appointment_id, resource_id, tstzrange(lower(during) - make_interval(mins => minutes_before),
      upper(during) + make_interval(mins => minutes_after)) as claimed
    from appointment join service using (service_id) join (
      select appointment_id, person_id as resource_id from appointment_worker
      union all select appointment_id, room_id from appointment_room) serving using (appointment_id)
    where state = 'booked'),
  claimed as (select appointment_id, resource_id, during from reservation)
  (select 'not claimed' as what, * from (table said except all table claimed) missing)
  union all (select 'not said', * from (table claimed except all table said) surplus)
  union all (
    select 'not enough', appointment_id, null, during from appointment
    where state = 'booked'
      and (select count(*) from said where said.appointment_id = appointment.appointment_id)
        <> (select sum(people) from service_need where service_need.service_id = appointment.service_id)
          + (select sum(rooms) from service_room where service_room.service_id = appointment.service_id))`

/** Appointments that are not as long as their service, or whose parties arrive at another hour (R15). */
export const misplaced = (sql: Sql) => sql`
  select party_id from party join appointment using (appointment_id) join service using (service_id)
  where upper(during) - lower(during) <> make_interval(mins => minutes)
    or arrives_at <> lower(during) + make_interval(mins => 15 * (ordinal - 1))`

export interface Standing {
  readonly partyId: number
  readonly reference: string
  readonly arrives: DateTime
  readonly state: string
  readonly sequence: number
  readonly cancelled: boolean
  readonly booked: number
  readonly moved: number
  readonly told: number
}

/** Whoever booked, as they stand: their hour, and how often each kind of news was said to them. */
export const standing = (sql: Sql) => sql<Standing[]>`
  select party_id, reference, arrives_at as arrives, appointment.state, party.sequence, withdrawn_at is not null as cancelled,
    (count(*) filter (where kind = 'appointment_booked'))::int as booked,
    (count(*) filter (where kind = 'appointment_changed'))::int as moved,
    (count(*) filter (where kind = 'appointment_cancelled'))::int as told
  from party join appointment using (appointment_id)
    left join message using (party_id)
  where ordinal = 1
  group by party_id, appointment.appointment_id order by party_id`

/** The sequence of the place beside, which nobody took: it is told of moves alone (R14, R17). */
export const besides = (sql: Sql) => sql<{ appointmentId: number; sequence: number; messages: number }[]>`
  select appointment_id, sequence, (select count(*)::int from message where message.party_id = party.party_id) as messages
  from party where ordinal = 2 order by appointment_id`
