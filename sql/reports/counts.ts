import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Half-open, of the starts of appointments. */
export interface SpanCounted {
  readonly from: DateTime
  readonly to: DateTime
}

/** How many appointments of a service start in a week, and how they ended. */
export interface Counted {
  readonly serviceId: number
  readonly nameZh: string
  readonly nameEn: string
  /** Its Monday; null for a service that has none at all. */
  readonly week: string | null
  /** All, whatever became of them. */
  readonly booked: number
  readonly held: number
  readonly missed: number
}

/** The appointments of one's own organisation (R60) by service and week, also of whoever was erased since (R63). Of no page: R69. */
export const countsOfOwn = (sql: Sql, { organisationId }: OwnOrganisation, { from, to }: SpanCounted) => sql<
  Counted[]
>`
  select service.service_id, name_zh, name_en,
    date_trunc('week', day_here(lower(during))::timestamp)::date as week, count(appointment_id) as booked,
    count(*) filter (where state = 'completed') as held, count(*) filter (where state = 'missed') as missed
  from service left join appointment
    on appointment.service_id = service.service_id and lower(during) >= ${from} and lower(during) < ${to}
  where organisation_id = ${organisationId}
  group by service.service_id, week
  order by service.service_id, week`

/** Days from the booking to the start, as many for half of the appointments at most; null where there are none. */
export const waitOfOwn = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { from, to }: SpanCounted,
): Promise<number | null> => {
  const [row] = await sql<[{ days: number | null }]>`
    select percentile_disc(0.5) within group (order by day_here(lower(during)) - day_here(booked_at)) as days
    from appointment join service using (service_id)
    where organisation_id = ${organisationId} and lower(during) >= ${from} and lower(during) < ${to}`
  return row.days
}
