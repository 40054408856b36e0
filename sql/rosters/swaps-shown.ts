import type { DateTime } from 'luxon'
import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Asked, SwapOver, SwapState } from './swaps.ts'

/** A swap as it is shown: of people who work here, never of a visitor. */
export interface SwapShown extends SwapOver {
  readonly swapId: number
  readonly rosterId: number
  readonly personId: number
  /** Who would give their shift. */
  readonly person: string
  /** Who alone was asked; null: everybody who may. */
  readonly askedPerson: string | null
  readonly note: string | null
  readonly askedAt: DateTime
  readonly state: SwapState
  readonly takenBy: string | null
  readonly endedAt: DateTime | null
  /** When the first of its shifts begins: until then it can be taken. */
  readonly until: DateTime
  /** It can be taken: both shifts are held still, and neither has begun. */
  readonly waits: boolean
}

/** In a statement over swap: what is shown of it. */
const shown = (sql: Sql, now: DateTime) => sql`
  swap.swap_id, swap.assignment_id, for_assignment_id, roster_id, asker.person_id, asker.name as person, named.name as asked_person, note,
  swap.asked_at, swap.state, taker.name as taken_by, ended_at, until, swap.state = 'open' and held and until > ${now} as waits`

const where = (sql: Sql) => sql`
  from swap join assignment given using (assignment_id) join person asker on asker.person_id = given.person_id
    left join person named on named.person_id = asked_person_id
    left join person taker on taker.person_id = taken_by
    cross join lateral (
      select min(lower(during)) as until, min(roster_id) as roster_id,
        bool_and(assignment.state in ('accepted', 'standing') and cancelled_at is null) as held
      from assignment join shift_position using (position_id) join shift using (shift_id)
      where assignment.assignment_id in (swap.assignment_id, for_assignment_id)) of_shifts`

/** As it is shown to somebody who was asked. */
export interface SwapAsked extends SwapShown, Pick<Asked, 'declinedAt'> {
  /** When they were: with it the link of their message is made. */
  readonly askedOfThem: DateTime
  /** They have it. */
  readonly mine: boolean
}

const ofAsked = (sql: Sql, personId: number) => sql`
  declined_at, asked.asked_at as asked_of_them, coalesce(taken_by = ${personId}, false) as mine`

/** What waits for somebody's answer, the earliest shift first. */
export const swapsAskedOf = (sql: Sql, { personId }: Pick<Worker, 'personId'>, now: DateTime) => sql<
  SwapAsked[]
>`
  select ${shown(sql, now)}, ${ofAsked(sql, personId)}
  ${where(sql)} join swap_asked asked on asked.swap_id = swap.swap_id and asked.person_id = ${personId}
  where swap.state = 'open' and held and until > ${now} and declined_at is null
  order by until, swap.swap_id`

/** One that somebody was asked, however it stands; undefined when they were not. */
export const swapAskedOf = async (
  sql: Sql,
  { personId }: Pick<Worker, 'personId'>,
  swapId: number,
  now: DateTime,
): Promise<SwapAsked | undefined> => {
  const [row] = await sql<SwapAsked[]>`
    select ${shown(sql, now)}, ${ofAsked(sql, personId)}
    ${where(sql)} join swap_asked asked on asked.swap_id = swap.swap_id and asked.person_id = ${personId}
    where swap.swap_id = ${swapId}`
  return row
}

/** The swaps that wait of what somebody would give, the earliest shift first. */
export const swapsOf = (sql: Sql, { personId }: Pick<Worker, 'personId'>, now: DateTime) => sql<SwapShown[]>`
  select ${shown(sql, now)} ${where(sql)}
  where given.person_id = ${personId} and swap.state = 'open' and held and until > ${now}
  order by until, swap.swap_id`

/** The swaps of a roster, the latest first. */
export const swapsOfRoster = (sql: Sql, rosterId: number, now: DateTime) => sql<SwapShown[]>`
  select ${shown(sql, now)} ${where(sql)}
  where roster_id = ${rosterId}
  order by swap.swap_id desc`

/** One of a roster's; undefined when it is not. */
export const swapInRoster = async (
  sql: Sql,
  rosterId: number,
  swapId: number,
  now: DateTime,
): Promise<SwapShown | undefined> => {
  const [row] = await sql<SwapShown[]>`
    select ${shown(sql, now)} ${where(sql)}
    where roster_id = ${rosterId} and swap.swap_id = ${swapId}`
  return row
}

/** Somebody who was asked a swap. */
export interface AskedOne extends Pick<Asked, 'declinedAt'> {
  readonly swapId: number
  readonly personId: number
  readonly name: string
  /** They have no account: nothing was sent. */
  readonly untold: boolean
}

/** Whom these swaps were asked of, by name. */
export const askedAmong = (sql: Sql, swapIds: readonly number[]) => sql<AskedOne[]>`
  select swap_id, person_id, name, declined_at,
    not exists (select from account where account.person_id = person.person_id and disabled_at is null) as untold
  from swap_asked join person using (person_id)
  where swap_id = any(${[...swapIds]}::bigint[])
  order by swap_id, name, person_id`

/** Where the coordinators of a roster's duty are written to; of the park's duty, the administrators. */
export const coordinatorsOf = (sql: Sql, rosterId: number) => sql<
  { accountId: number; email: string | null; phone: string | null }[]
>`
  select distinct account_id, email, phone
  from roster join duty using (duty_id)
    join role_grant on role_grant.organisation_id is not distinct from duty.organisation_id
      and role = case when duty.organisation_id is null then 'administrator' else 'coordinator' end
    join account using (account_id)
  where roster_id = ${rosterId} and disabled_at is null`
