import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface RosterShown {
  readonly rosterId: number
  readonly dutyId: number
  readonly dutyZh: string
  readonly dutyEn: string
  /** Whose duty it is; null: the park's. */
  readonly organisationId: number | null
  /** The room of its post; null: none of its own. */
  readonly roomId: number | null
  /** Whose State days it keeps; null: it stands nowhere. */
  readonly placeId: number | null
  /** 'YYYY-MM-DD', its first day and the first after it. */
  readonly from: string
  readonly until: string
  readonly state: 'draft' | 'published'
  readonly version: number
  readonly madeAt: DateTime | null
  readonly publishedAt: DateTime | null
  readonly answerBy: DateTime | null
}

const shown = (sql: Sql) => sql`
  roster_id, duty_id, duty.name_zh as duty_zh, duty.name_en as duty_en, duty.organisation_id, duty.room_id,
  coalesce(room.place_id, duty.place_id) as place_id, lower(period) as "from", upper(period) as until,
  roster.state, roster.version, made_at, published_at, answer_by`

/** A roster of a duty of one's own organisation; undefined for any other (R61). */
export const rosterOf = async (
  sql: Sql,
  { organisationId }: OwnDuties,
  rosterId: number,
): Promise<RosterShown | undefined> => {
  const [row] = await sql<RosterShown[]>`
    select ${shown(sql)} from roster join duty using (duty_id) left join room using (room_id)
    where roster_id = ${rosterId} and duty.organisation_id is not distinct from ${organisationId}`
  return row
}

/** A roster by its number alone, for what is done whoever asks for it. */
export const rosterAt = async (sql: Sql, rosterId: number): Promise<RosterShown | undefined> => {
  const [row] = await sql<RosterShown[]>`
    select ${shown(sql)} from roster join duty using (duty_id) left join room using (room_id)
    where roster_id = ${rosterId}`
  return row
}

/**
 * Locks a roster until the transaction ends, and gives its version and state; undefined when there is none. What is read of it
 * afterwards is read in another statement (style.md 4).
 */
export const lockRoster = async (sql: Sql, rosterId: number) => {
  const [row] = await sql<{ version: number; state: 'draft' | 'published' }[]>`
    select version, state from roster where roster_id = ${rosterId} for no key update`
  return row
}

/** Says that a roster has changed: a form that was shown before is answered with what stands now. */
export const raiseVersion = (sql: Sql, rosterId: number) =>
  sql`update roster set version = version + 1 where roster_id = ${rosterId}`
