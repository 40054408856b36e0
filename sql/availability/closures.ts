import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { whereWorks } from './places.ts'

/** A place that is shut (R9b), and why, in the words of whoever closed it. */
export interface ClosureShown {
  readonly placeZh: string
  readonly placeEn: string
  readonly saidZh: string
  readonly saidEn: string
  readonly starts: DateTime
  readonly ends: DateTime
}

/**
 * Closures that are not over yet and begin before an instant: what the home page says today (R9b). Each is clipped to the day
 * of `now` and to `until`, for it may have no end, or last for weeks.
 */
export const closuresUntil = (sql: Sql, now: DateTime, until: DateTime) => sql<ClosureShown[]>`
  select name_zh as place_zh, name_en as place_en, closure.said_zh, closure.said_en,
    greatest(lower(during), ${now.startOf('day')}) as starts, least(upper(during), ${until}) as ends
  from closure join place using (place_id)
  where during && tstzrange(${now}, ${until})
  order by during, place_id`

/** A closure as those who made it see it; without an end, or a beginning, where it has none. */
export interface ClosureKept {
  readonly closureId: number
  readonly placeId: number
  readonly placeZh: string
  readonly placeEn: string
  readonly starts: DateTime | null
  readonly ends: DateTime | null
  readonly saidZh: string
  readonly saidEn: string
}

/** Closures that are not over yet, the soonest first. */
export const closuresAhead = (sql: Sql, now: DateTime) => sql<ClosureKept[]>`
  select closure_id, place_id, name_zh as place_zh, name_en as place_en,
    case when isfinite(lower(during)) then lower(during) end as starts,
    case when isfinite(upper(during)) then upper(during) end as ends, closure.said_zh, closure.said_en
  from closure join place using (place_id)
  where during && tstzrange(${now}, null)
  order by during, place_id`

export interface ClosureWritten {
  readonly placeIds: readonly number[]
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
  readonly accountId: number
  readonly at: DateTime
}

/** Holds places until the transaction ends, so that of two who close them at once one sees what the other did. */
export const holdPlaces = (sql: Sql, placeIds: readonly number[]) => sql`
  select place_id from place where place_id = any (${[...placeIds]}::bigint[]) order by place_id for no key update`

/** Closes those of the places that are not closed for all of that time already, and says which closures that made. */
export const insertClosures = (sql: Sql, { placeIds, starts, ends, ...written }: ClosureWritten) => sql<
  { closureId: number }[]
>`
  insert into closure (place_id, during, said_zh, said_en, made_by, made_at)
  select place_id, tstzrange(${starts}, ${ends}), ${written.saidZh}, ${written.saidEn}, ${written.accountId}, ${written.at}
  from unnest(${[...placeIds]}::bigint[]) place_id
  where not exists (
    select from closure
    where closure.place_id = place_id.place_id and closure.during @> tstzrange(${starts}, ${ends}))
  returning closure_id`

/** Takes a closure away; gives where and when it was, undefined when it was gone already. */
export const deleteClosure = async (sql: Sql, closureId: number) => {
  const [row] = await sql<{ placeId: number; during: string }[]>`
    delete from closure where closure_id = ${closureId} returning place_id, during::text as during`
  return row
}

/** Of a place, what its closing today would touch. */
export interface TouchedToday {
  readonly placeId: number
  readonly nameZh: string
  readonly nameEn: string
  /** Appointments from now until midnight. */
  readonly appointments: number
  /** Parties by the way they chose. */
  readonly sms: number
  readonly email: number
  readonly voice: number
}

/** What would be touched if a place closed from now until midnight: every place of the park, or those where an organisation works. */
export const touchedToday = (
  sql: Sql,
  {
    now,
    midnight,
    of,
  }: { readonly now: DateTime; readonly midnight: DateTime; readonly of: OwnOrganisation | 'the whole park' },
) => sql<TouchedToday[]>`
  select place.place_id, place.name_zh, place.name_en, count(distinct appointment_id) as appointments,
    count(*) filter (where reach_by = 'sms') as sms,
    count(*) filter (where reach_by = 'email') as email,
    count(*) filter (where reach_by = 'voice') as voice
  from place left join (
    service join appointment using (service_id)
      join party using (appointment_id)) on service.place_id = place.place_id and state = 'booked'
    and withdrawn_at is null and lower(during) >= ${now} and lower(during) < ${midnight}
  where ${whereWorks(sql, of)}
  group by place.place_id
  order by place.place_id`
