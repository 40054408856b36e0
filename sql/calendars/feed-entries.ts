import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Something that stands in a feed: when, where, and nothing of whom (R50). */
export interface FeedEntry {
  readonly uid: string
  readonly sequence: number
  readonly changedAt: DateTime
  readonly starts: DateTime
  readonly ends: DateTime
  readonly standing: 'held' | 'offered' | 'cancelled'
  readonly kind: 'duty' | 'appointment' | 'busy'
  /** Of a whole shift: how many of its positions somebody holds, and how many it has. */
  readonly filled: number | null
  readonly positions: number | null
  readonly saidZh: string | null
  readonly saidEn: string | null
}

/** What of its entries a feed holds (R52). */
export interface FeedWindow {
  readonly from: DateTime
  readonly until: DateTime
  /** The midnight from which on things come; what is over before it is left out first. */
  readonly today: DateTime
  /** What was cancelled before is not said any more. */
  readonly cancelledSince: DateTime
  readonly most: number
}

const hours = (sql: Sql, { from, until }: FeedWindow) => sql`tstzrange(${from}, ${until})`
const booked = (sql: Sql, { from, until }: FeedWindow) =>
  sql`lower(appointment.during) >= ${from} and lower(appointment.during) < ${until}`

/** The statement over the entries that a feed may hold: what comes first, the soonest first, then what is over, the latest first. */
const held = (sql: Sql, { today, cancelledSince, most }: FeedWindow, entries: ReturnType<Sql>) => sql<
  FeedEntry[]
>`
  select uid, sequence, changed_at, lower(during) as starts, upper(during) as ends, standing, kind, filled, positions,
    said_zh, said_en
  from (${entries}) entry
  where standing <> 'cancelled' or changed_at >= ${cancelledSince}
  order by upper(during) <= ${today}, abs(extract(epoch from lower(during) - ${today}::timestamptz)), uid
  limit ${most}`

const whereDutyStands = (sql: Sql) => sql`
  shift join roster using (roster_id) join duty using (duty_id) left join room using (room_id)
    left join place on place.place_id = coalesce(room.place_id, duty.place_id)`

/** Whole shifts of published rosters. Whoever holds, gives or is offered a position changes them: they say how many are held. */
const shifts = (sql: Sql, window: FeedWindow, which: ReturnType<Sql>) => sql`
  select shift.uid, shift.sequence + asked.changes + given.changes as sequence,
    coalesce(greatest(shift.changed_at, cancelled_at, published_at, asked.changed_at, given.changed_at), lower(during)) as changed_at,
    during,
    case when cancelled_at is null then 'held' else 'cancelled' end as standing, 'duty' as kind, filled, positions,
    said_zh, said_en
  from ${whereDutyStands(sql)} cross join lateral (
    select (count(*) filter (where left_out_at is null))::int as positions, coalesce(sum(sequence + 1), 0)::int as changes,
      max(shift_position.changed_at) as changed_at
    from shift_position where shift_position.shift_id = shift.shift_id) asked
    cross join lateral (
    select (count(*) filter (where person_id is not null and assignment.state in ('standing', 'accepted', 'worked', 'absent')))::int
        as filled,
      coalesce(sum(assignment.sequence + 1), 0)::int as changes, max(assignment.changed_at) as changed_at
    from shift_position join assignment using (position_id)
    where shift_position.shift_id = shift.shift_id and assignment.state <> 'planned') given
  where roster.state = 'published' and during && ${hours(sql, window)} and ${which}`

/** In a statement over appointment, service and place: an appointment as an entry. */
const ofAppointment = (sql: Sql, kind: 'appointment' | 'busy') => sql`
  appointment.uid, appointment.sequence, appointment.changed_at, appointment.during,
  case appointment.state when 'cancelled' then 'cancelled' else 'held' end as standing, ${kind} as kind,
  null::int as filled, null::int as positions, said_zh, said_en`

/** A worker's own: shifts that are offered to them or theirs, and appointments that they serve outside of these. */
export const ownEntries = (sql: Sql, personId: number, window: FeedWindow) =>
  held(
    sql,
    window,
    sql`
  select assignment.uid, assignment.sequence + shift.sequence as sequence,
    case when assignment.state in ('declined', 'expired', 'withdrawn') then assignment.changed_at
      else greatest(assignment.changed_at, shift.changed_at, cancelled_at) end as changed_at, during,
    case when cancelled_at is not null or assignment.state in ('declined', 'expired', 'withdrawn') then 'cancelled'
      when assignment.state = 'offered' then 'offered' else 'held' end as standing,
    'duty' as kind, null::int as filled, null::int as positions, said_zh, said_en
  from ${whereDutyStands(sql)} join shift_position using (shift_id) join assignment using (position_id)
  where person_id = ${personId} and roster.state = 'published' and assignment.state <> 'planned'
    and during && ${hours(sql, window)}
  union all
  select ${ofAppointment(sql, 'appointment')}
  from appointment_worker join appointment using (appointment_id) join service using (service_id)
    join place using (place_id)
  where person_id = ${personId} and ${booked(sql, window)}
    and not is_inside_own_shift(person_id, appointment.during)`,
  )

/** The day of an organisation: its shifts, and the appointments of its services. */
export const organisationEntries = (sql: Sql, organisationId: number, window: FeedWindow) =>
  held(
    sql,
    window,
    sql`
  ${shifts(sql, window, sql`organisation_id = ${organisationId}`)}
  union all
  select ${ofAppointment(sql, 'appointment')}
  from appointment join service using (service_id) join place using (place_id)
  where organisation_id = ${organisationId} and ${booked(sql, window)}`,
  )

/** What holds a room, whoever it is. */
export const roomEntries = (sql: Sql, roomId: number, window: FeedWindow) =>
  held(
    sql,
    window,
    sql`
  select shift.uid, shift.sequence,
    coalesce(greatest(shift.changed_at, cancelled_at, published_at), lower(during)) as changed_at, during,
    case when cancelled_at is null then 'held' else 'cancelled' end as standing, 'busy' as kind, null::int as filled,
    null::int as positions, said_zh, said_en
  from ${whereDutyStands(sql)}
  where duty.room_id = ${roomId} and roster.state = 'published' and during && ${hours(sql, window)}
  union all
  select ${ofAppointment(sql, 'busy')}
  from appointment_room join appointment using (appointment_id) join service using (service_id)
    join place using (place_id)
  where room_id = ${roomId} and ${booked(sql, window)}`,
  )

/** Every shift of a duty. */
export const dutyEntries = (sql: Sql, dutyId: number, window: FeedWindow) =>
  held(sql, window, sql`${shifts(sql, window, sql`duty_id = ${dutyId}`)}`)
