import type { DateTime } from 'luxon'
import type { Pool, Sql } from '../../sql/connect.ts'

export interface Change {
  readonly named: string
  /** It may mark a feed whose bytes stay: a duty that gets another room of the same floor, or a floor that is called as before. */
  readonly mayMarkMore?: boolean
  readonly does: (sql: Pool, which: number, at: DateTime) => Promise<unknown>
}

/** One of the rows of a table, another for another number. */
const one = (sql: Sql, table: string, key: string, which: number) => sql`
  (select ${sql(key)} from ${sql(table)} order by ${sql(key)} offset ${which}::int % (select count(*)::int from ${sql(table)}) limit 1)`

const assignmentTo =
  (to: string): Change['does'] =>
  (sql, which, at) =>
    sql`
    update assignment set state = ${to}, sequence = sequence + 1, changed_at = ${at}
    where assignment_id = ${one(sql, 'assignment', 'assignment_id', which)}
      and state in ('offered', 'accepted')`

const appointmentTo =
  (to: 'cancelled' | 'arrived'): Change['does'] =>
  (sql, which, at) =>
    sql`
    update appointment set state = ${to},
      sequence = sequence + ${to === 'cancelled' ? 1 : 0}, changed_at = case ${to} when 'cancelled' then ${at} else changed_at end
    where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)} and state = 'booked'`

/** What happens to the rows that feeds are made of, by whatever verb, and what happens beside them. */
export const changes: readonly Change[] = [
  { named: 'accept', does: assignmentTo('accepted') },
  { named: 'decline', does: assignmentTo('declined') },
  { named: 'withdraw', does: assignmentTo('withdrawn') },
  { named: 'cancel', does: appointmentTo('cancelled') },
  { named: 'arrive', does: appointmentTo('arrived') },
  {
    named: 'ask again, check in',
    does: (sql, which, at) => sql`
      update assignment set asked_again_at = ${at}, checked_in_at = ${at}, answered_at = ${at}
      where assignment_id = ${one(sql, 'assignment', 'assignment_id', which)}`,
  },
  {
    named: 'move an appointment, into a shift of its worker or out of it',
    does: (sql, which, at) => sql`
      update appointment set sequence = sequence + 1, changed_at = ${at},
        during = tstzrange(start, start + interval '45 minutes')
      from (select timestamptz '2026-11-30 09:00+08' + ${which}::int * interval '4 hours' as start) given
      where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)}`,
  },
  {
    named: 'give an appointment to somebody else',
    does: (sql, which) => sql`
      update appointment_worker set person_id = ${one(sql, 'appointment_worker', 'person_id', which * 7)}
      where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)} and ordinal = 1
        and not exists (
          select from appointment_worker other
          where other.appointment_id = appointment_worker.appointment_id and other.person_id = ${one(sql, 'appointment_worker', 'person_id', which * 7)})`,
  },
  {
    named: 'say that one knows nobody',
    does: (sql, which, at) => sql`
      update appointment_worker set stranger_said_at = ${at}
      where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)}`,
  },
  {
    named: 'hold it in another room',
    does: (sql, which) => sql`
      update appointment_room set room_id = ${one(sql, 'room', 'room_id', which)}
      where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)}
        and room_id <> ${one(sql, 'room', 'room_id', which)}
        and (select count(*) from appointment_room other where other.appointment_id = appointment_room.appointment_id) = 1`,
  },
  {
    named: 'move a shift',
    does: (sql, which, at) => sql`
      update shift set during = tstzrange(lower(during), upper(during) + interval '15 minutes'), sequence = sequence + 1,
        changed_at = ${at}
      where shift_id = ${one(sql, 'shift', 'shift_id', which)}`,
  },
  {
    named: 'call a shift off',
    does: (sql, which, at) => sql`
      update shift set cancelled_at = ${at}, sequence = sequence + 1, changed_at = ${at}
      where shift_id = ${one(sql, 'shift', 'shift_id', which)} and cancelled_at is null and ${which % 3 === 0}`,
  },
  {
    named: 'need one more, and offer it',
    does: (sql, which, at) =>
      sql.begin(async sql => {
        const [position] = await sql<{ positionId: number }[]>`
          insert into shift_position (shift_id, qualifications, ordinal)
          select shift_id, '{}', (select max(ordinal) + 1 from shift_position) from shift
          where shift_id = ${one(sql, 'shift', 'shift_id', which)} and cancelled_at is null
          returning position_id`
        if (position)
          await sql`
            insert into assignment (position_id, person_id, state, changed_at)
            values (${position.positionId}, ${one(sql, 'appointment_worker', 'person_id', which)}, 'offered', ${at})`
      }),
  },
  {
    named: 'hold a shift by one fewer, or not any more',
    does: (sql, which, at) => sql`
      update shift_position
      set left_out_at = case when left_out_at is null then ${at}::timestamptz end, sequence = sequence + 1, changed_at = ${at}
      where position_id = ${one(sql, 'shift_position', 'position_id', which)}
        and not exists (
          select from assignment
          where assignment.position_id = shift_position.position_id
            and assignment.state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent'))
        and exists (
          select from shift_position other
          where other.shift_id = shift_position.shift_id and other.position_id <> shift_position.position_id
            and other.left_out_at is null)`,
  },
  {
    named: 'plan in a draft',
    does: (sql, which, at) =>
      sql.begin(async sql => {
        await sql`
          with roster as (
            insert into roster (duty_id, period, made_at) select duty_id, '[2026-12-28,2027-01-04)', ${at} from duty limit 1 returning roster_id),
          shift as (
            insert into shift (roster_id, during) select roster_id, '[2026-12-29T08:30+08:00,2026-12-29T11:30+08:00)' from roster returning shift_id),
          position as (
            insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift returning position_id)
          insert into assignment (position_id, person_id, state, changed_at)
          select position_id, ${one(sql, 'appointment_worker', 'person_id', which)}, 'standing', ${at} from position`
      }),
  },
  {
    named: 'publish a draft',
    does: (sql, _, at) => sql`
      update roster set state = 'published', published_at = ${at}
      where roster_id = (select max(roster_id) from roster where state = 'draft')
        and not exists (
          select from roster other
          where other.state = 'published' and other.duty_id = roster.duty_id and other.period && roster.period)`,
  },
  {
    named: 'book',
    does: (sql, which, at) => sql`
      with booked as (
        insert into appointment (service_id, format, during, booked_at, booked_through, changed_at, booking_key, booking_digest)
        select service_id, format, tstzrange(lower(during) + ahead, upper(during) + ahead), ${at}, booked_through, ${at},
          gen_random_uuid(), booking_digest
        from appointment, make_interval(days => 1 + ${which}::int % 9) ahead
        where appointment_id = ${one(sql, 'appointment', 'appointment_id', which)}
        returning appointment_id),
      served as (
        insert into appointment_worker (appointment_id, ordinal, person_id)
        select appointment_id, 1, ${one(sql, 'appointment_worker', 'person_id', which)} from booked)
      insert into appointment_room (appointment_id, room_id)
      select appointment_id, ${one(sql, 'appointment_room', 'room_id', which)} from booked`,
  },
  {
    named: 'throw a draft away',
    does: sql =>
      sql`delete from roster where roster_id = (select max(roster_id) from roster where state = 'draft')`,
  },
  {
    named: 'hold a duty in another room',
    mayMarkMore: true,
    does: (sql, which) =>
      sql`update duty set room_id = ${one(sql, 'room', 'room_id', which)} where duty_id in (select duty_id from roster)`,
  },
  {
    named: 'call a floor otherwise',
    does: (sql, which) => sql`
      update place set said_zh = said_zh || '西', said_en = said_en || ' west' where ${which % 5 === 0}
        and place_id = ${one(sql, 'place', 'place_id', which)}`,
  },
  {
    named: 'rename a room, a duty and a service',
    does: (sql, which) => sql`
      with room as (update room set name_zh = name_zh || '甲', version = version + 1 where room_id = ${one(sql, 'room', 'room_id', which)}),
        duty as (update duty set version = version + 1, name_zh = name_zh || '甲')
      update service set version = version + 1`,
  },
  {
    named: 'be away',
    does: (sql, which) => sql`
      insert into leave (person_id, during, kind)
      values (${one(sql, 'appointment_worker', 'person_id', which)}, '[2026-11-30T08:00+08:00,2026-12-01T12:00+08:00)', 'away')`,
  },
]
