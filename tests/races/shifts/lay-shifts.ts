import type { Sql } from '../../../sql/connect.ts'
import { addRoom, laySmallPark } from '../../setup/small-park.ts'

/** How much there is of it: each duty has two shifts on each weekday, with two positions each. */
export interface Size {
  readonly weeks: number
  readonly duties: number
  readonly people: number
  /** Positions that somebody is planned in; the others stay empty. */
  readonly offers: number
}

/** Volunteers with accounts but for every tenth; every second is a lawyer too, and every third belongs to both organisations. */
const layPeople = (sql: Sql, people: number) => sql`
  with made as (insert into resource (kind) select 'person' from generate_series(1, ${people}) returning resource_id),
  crew as (
    insert into person (person_id, name) select resource_id, '志愿者 ' || resource_id from made returning person_id),
  certified as (
    insert into held_qualification (person_id, qualification, valid)
    select person_id, code, '[2020-01-01,)' from crew, unnest('{mediator,lawyer}'::text[]) code
    where code = 'mediator' or person_id % 2 = 0),
  there as (
    insert into working_hours (person_id, weekday, hours, valid)
    select person_id, weekday, '[08:00,18:00)', '[2020-01-01,)' from crew, generate_series(1, 5) weekday),
  belonging as (
    insert into affiliation (person_id, organisation_id, during)
    select person_id, organisation_id, '[2020-01-01,)' from crew, organisation
    where (slug = 'hexie') or person_id % 3 = 0),
  serving as (
    insert into service_worker (service_id, person_id)
    select service_id, person_id from crew, service where person_id % 5 <> 0)
  insert into account (email, person_id)
  select 'p' || person_id || '@example.org', person_id from crew where person_id % 10 <> 0`

/** A duty with a room of its own and a draft of so many weeks from 30 November. */
const layDuty = async (sql: Sql, slug: string, roomId: number, weeks: number) => {
  const [row] = await sql<[{ dutyId: number }]>`
    with duty as (
      insert into duty (organisation_id, room_id, name_zh, name_en)
      select organisation_id, ${roomId}, '值班', 'Duty' from organisation where slug = ${slug} returning duty_id),
    held as (
      insert into duty_organisation (duty_id, organisation_id)
      select duty_id, organisation_id from duty, organisation where slug in (${slug}, 'hexie')),
    roster as (
      insert into roster (duty_id, period)
      select duty_id, daterange('2026-11-30', '2026-11-30'::date + 7 * ${weeks}::int) from duty returning roster_id),
    shift as (
      insert into shift (roster_id, during)
      select roster_id, tstzrange(here(day + begins), here(day + begins + interval '3 hours'))
      from roster, generate_series(0, 7 * ${weeks}::int - 1) later, unnest('{08:30,13:30}'::time[]) begins
        cross join lateral (select date '2026-11-30' + later as day) d
      where later % 7 < 5 returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal)
      select shift_id, case ordinal when 1 then '{lawyer}'::text[] else '{}' end, ordinal from shift, generate_series(1, 2) ordinal)
    select duty_id from duty`
  return row.dutyId
}

/** In turn, so that nobody is planned for more than two or three shifts of a week: lawyers where one is asked for, and the others. */
const plan = (sql: Sql, offers: number) => sql`
  with wanted as (
    select position_id, ordinal = 1 as lawyer,
      row_number() over (partition by ordinal order by during, roster_id) as turn, row_number() over (order by md5(position_id::text)) as nth
    from shift join shift_position using (shift_id)),
  crew as (
    select person_id, person_id % 2 = 0 as lawyer, count(*) over (partition by person_id % 2) as number,
      row_number() over (partition by person_id % 2 order by person_id) as turn
    from person where name like '志愿者%')
  insert into assignment (position_id, person_id, state, changed_at)
  select position_id, person_id, 'planned', '2026-11-25'
  from wanted join crew using (lawyer) where wanted.turn % number = crew.turn - 1 and nth <= ${offers}`

/**
 * The small park with many volunteers of two organisations and drafts of several duties. Two of the duties feed a service each (R9), in
 * whose shifts somebody may be booked. Nobody was told of anything yet.
 */
export const layShifts = async (sql: Sql, { weeks, duties, people, offers }: Size) => {
  const { placeId, advice, talk } = await laySmallPark(sql)
  await sql`insert into organisation (slug, kind, name_zh, name_en) values ('yujia', 'organisation', '育家', 'Yujia')`
  await sql`
    with account as (
      insert into account (email) select slug || '@example.org' from organisation returning account_id, email)
    insert into role_grant (account_id, role, organisation_id)
    select account_id, 'coordinator', organisation_id from account join organisation on email = slug || '@example.org'`
  await layPeople(sql, people)
  for (let nth = 0; nth < duties; nth++) {
    const dutyId = await layDuty(
      sql,
      nth % 2 === 1 ? 'yujia' : 'hexie',
      await addRoom(sql, placeId, 'classroom'),
      weeks,
    )
    await addRoom(sql, placeId, nth % 2 === 0 ? 'counselling' : 'mediation')
    const serviceId = [advice, talk][nth]
    if (serviceId !== undefined)
      await sql`update service set fed_by_duty = ${dutyId} where service_id = ${serviceId}`
  }
  await plan(sql, offers)
}
