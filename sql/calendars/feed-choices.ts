import type { DateTime } from 'luxon'
import type { SignedIn } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { FeedOf } from './feeds.ts'
import { mayStillRead } from './may-read.ts'

/** A feed that somebody may have, and how it stands if they opened it. */
export interface FeedChoice extends FeedOf {
  /** Of the organisation, room or duty; null of one's own. */
  readonly nameZh: string | null
  readonly nameEn: string | null
  /** Of the place of a room. */
  readonly placeZh: string | null
  readonly placeEn: string | null
  /** Null, with all that follows, of one that is not open. */
  readonly feedId: number | null
  readonly linkEpoch: number | null
  readonly lastReadAt: DateTime | null
  readonly lastReadBy: string | null
}

/**
 * Every feed that an account may read on a day: its own, then organisations, duties and rooms by name; of a duty that has ended and a room
 * out of use only what is open, so that it can be ended.
 */
export const feedChoices = (sql: Sql, { accountId }: SignedIn, day: string) => sql<FeedChoice[]>`
  select choice.scope, choice.scope_id, name_zh, name_en, place_zh, place_en, feed_id, link_epoch, last_read_at, last_read_by
  from account cross join lateral (
    select 1 as nth, 'mine' as scope, account.person_id as scope_id, null as name_zh, null as name_en, null as place_zh,
      null as place_en, false as is_over
    union all
    select 2, 'organisation', organisation_id, name_zh, name_en, null, null, false from organisation
    union all
    select 3, 'duty', duty_id, name_zh, name_en, null, null, ended_on <= ${day}::date from duty
    union all
    select 4, 'room', room_id, room.name_zh, room.name_en, place.name_zh, place.name_en, standing <> 'in_use'
    from room join place using (place_id)) choice
    left join feed on feed.account_id = account.account_id and feed.scope = choice.scope
      and feed.scope_id = choice.scope_id and revoked_at is null
  where account.account_id = ${accountId} and (feed_id is not null or is_over is not true) and exists (
    select from (select choice.scope, choice.scope_id) asked where ${mayStillRead(sql, day)})
  order by nth, name_zh, choice.scope_id`
