import type { Sql } from '../connect.ts'

export type WishKind = 'prefer' | 'avoid' | 'cannot'

/** What somebody wishes of a weekday or of one day (R42): which of its hours, and of which duty. */
export interface Wish {
  readonly personId: number
  /** Null: of every duty. */
  readonly dutyId: number | null
  /** 1 Monday … 7 Sunday; null: of one day. */
  readonly weekday: number | null
  /** 'YYYY-MM-DD'; null: of every such weekday. */
  readonly day: string | null
  /** '08:00', '24:00' */
  readonly from: string
  readonly until: string
  readonly kind: WishKind
}

/** A wish as its list shows it. */
export interface WishShown extends Omit<Wish, 'personId'> {
  readonly wishId: number
  /** Null: of every duty. */
  readonly dutyZh: string | null
  readonly dutyEn: string | null
  /** Somebody else entered it for them (代填). */
  readonly filledIn: boolean
}

/** The wishes of a person that are not over on a day: of weekdays first, by the hours of the week, then of single days. */
export const wishesFrom = (sql: Sql, personId: number, day: string) => sql<WishShown[]>`
  select wish_id, duty_id, duty.name_zh as duty_zh, duty.name_en as duty_en, weekday, day,
    to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until, kind,
    exists (
      select from account where account_id = entered_by and account.person_id is distinct from wish.person_id) as filled_in
  from wish left join duty using (duty_id)
  where person_id = ${personId} and (day is null or day >= ${day}::date)
  order by weekday, day, hours, wish_id`

export interface NewWish extends Wish {
  /** An account. */
  readonly enteredBy: number
}

/** Writes what somebody wishes. */
export const insertWish = (
  sql: Sql,
  { personId, dutyId, weekday, day, from, until, ...wish }: NewWish,
) => sql`
  insert into wish (person_id, duty_id, weekday, day, hours, kind, entered_by)
  values (${personId}, ${dutyId}, ${weekday}, ${day}::date, timerange(${from}::time, ${until}::time), ${wish.kind},
    ${wish.enteredBy})`

/** Takes back what was wished of just these hours, whatever it was. */
export const deleteWishesLike = (sql: Sql, { personId, dutyId, weekday, day, from, until }: Wish) => sql`
  delete from wish
  where person_id = ${personId} and duty_id is not distinct from ${dutyId} and weekday is not distinct from ${weekday}
    and day is not distinct from ${day}::date and hours = timerange(${from}::time, ${until}::time)`

/** Takes back a wish of a person. Gives its number. */
export const deleteWish = (sql: Sql, personId: number, wishId: number) => sql<{ wishId: number }[]>`
  delete from wish where wish_id = ${wishId} and person_id = ${personId} returning wish_id`

/** Locks whoever wishes, so that two who enter the same for them do it one after the other. */
export const lockWishing = (sql: Sql, personId: number) =>
  sql`select person_id from person where person_id = ${personId} for no key update`

export interface DutyOfPerson {
  readonly dutyId: number
  readonly nameZh: string
  readonly nameEn: string
}

/** The duties that a person's organisations hold on a day or later, by name. */
export const dutiesOfPerson = (sql: Sql, personId: number, day: string) => sql<DutyOfPerson[]>`
  select duty_id, name_zh, name_en from duty
  where (ended_on is null or ended_on > ${day}::date)
    and exists (
      select from duty_organisation held join affiliation using (organisation_id)
      where held.duty_id = duty.duty_id and person_id = ${personId} and (upper_inf(during) or upper(during) > ${day}::date))
  order by name_zh, duty_id`
