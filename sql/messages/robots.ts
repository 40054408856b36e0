import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export type RobotKind = 'wecom' | 'dingtalk'

/** A robot as its coordinators see it: what it is posted to by is never shown again. */
export interface RobotSet {
  readonly kind: RobotKind
  readonly version: number
  readonly postedAt: DateTime | null
  /** A code; null: it takes what is posted. */
  readonly refusedWhy: string | null
}

/** The robots of an organisation. */
export const robotsOf = (sql: Sql, { organisationId }: Pick<OwnOrganisation, 'organisationId'>) => sql<
  RobotSet[]
>`
  select kind, version, posted_at, refused_why from robot where organisation_id = ${organisationId} order by kind desc`

interface RobotWritten {
  readonly organisationId: number
  readonly kind: RobotKind
  readonly keySealed: Buffer
  readonly secretSealed: Buffer | null
  /** As it was seen; 0: there was none. */
  readonly version: number
  readonly at: DateTime
}

/** Sets a robot, for the first time or anew. No row: it does not stand as it was seen. */
export const setRobot = (
  sql: Sql,
  { organisationId, kind, keySealed, secretSealed, version, at }: RobotWritten,
) => sql<{ version: number }[]>`
  insert into robot (organisation_id, kind, key_sealed, secret_sealed, version, next_at)
  select ${organisationId}, ${kind}, ${keySealed}, ${secretSealed}, 1, ${at}
  where ${version} = 0 or exists (
    select from robot where organisation_id = ${organisationId} and kind = ${kind} and version = ${version})
  on conflict (organisation_id, kind) do update
  set key_sealed = excluded.key_sealed, secret_sealed = excluded.secret_sealed, version = robot.version + 1,
    next_at = excluded.next_at, leased_until = null, refused_why = null
  where robot.version = ${version}
  returning version`

/** Has a robot say what it would have tried again later. */
export const hurryRobot = (
  sql: Sql,
  { organisationId, kind, at }: Pick<RobotWritten, 'organisationId' | 'kind' | 'at'>,
) => sql`
  update message set due_at = ${at}
  where state = 'waiting' and channel = 'robot' and (about ->> 'organisationId')::bigint = ${organisationId}
    and about ->> 'robot' = ${kind} and due_at > ${at}`

/** Takes a robot away, and with it what it has not said. No row: it does not stand as it was seen. */
export const deleteRobot = (
  sql: Sql,
  { organisationId, kind, version }: Pick<RobotWritten, 'organisationId' | 'kind' | 'version'>,
) => sql<{ kind: RobotKind }[]>`
  with gone as (
    delete from robot where organisation_id = ${organisationId} and kind = ${kind} and version = ${version}
    returning organisation_id, kind),
  unsaid as (
    update message set state = 'dropped', why = 'no_longer_true', leased_until = null
    from gone
    where state = 'waiting' and channel = 'robot' and (about ->> 'organisationId')::bigint = gone.organisation_id
      and about ->> 'robot' = gone.kind)
  select kind from gone`

export interface SealedRobot
  extends Pick<RobotWritten, 'organisationId' | 'kind' | 'keySealed' | 'secretSealed'> {}

/** Robots that are sealed under another key than that of a version, locked until the transaction ends. */
export const lockRobotsNotUnder = (sql: Sql, version: Buffer) => sql<SealedRobot[]>`
  select organisation_id, kind, key_sealed, secret_sealed from robot
  where substring(key_sealed from 1 for 2) <> ${version}
  order by organisation_id, kind
  for no key update`

/** Puts a robot back as it is sealed now; few houses have more than a handful. */
export const resealRobot = (sql: Sql, { organisationId, kind, keySealed, secretSealed }: SealedRobot) => sql`
  update robot set key_sealed = ${keySealed}, secret_sealed = ${secretSealed}
  where organisation_id = ${organisationId} and kind = ${kind}`

/** Every robot of the park, as it is sealed, and whether it is refused. */
export const everyRobot = (sql: Sql) => sql<(SealedRobot & Pick<RobotSet, 'refusedWhy'>)[]>`
  select organisation_id, kind, key_sealed, secret_sealed, refused_why from robot order by organisation_id, kind`
