import type { Sql } from '../connect.ts'

/** Hours on weekdays, 1 = Monday, and whom they ask for: one of these certificates, or nobody's in particular; and how many. */
type Row = readonly [
  weekdays: readonly number[],
  hours: string,
  qualifications: readonly string[],
  positions: number,
]

const workdays = [1, 2, 3, 4, 5]
const atTheWindow = (weekdays: readonly number[], hours: string): Row[] => [
  [weekdays, hours, ['lawyer'], 1],
  [weekdays, hours, ['mediator', 'social_worker'], 2],
]

/** The posts that are held (domain.md §5): the park's own is no organisation's, the front desk is kept by the one that runs it. */
const duties = [
  {
    ...{ zh: '婚姻登记处窗口值班', en: 'Registry window', organisation: 'hexie', along: ['nvlvshi'] },
    ...{ place: 'registry', room: '辅导窗口', purpose: 'post' },
    week: [
      ...atTheWindow(workdays, '[08:30,11:30)'),
      ...atTheWindow(workdays, '[13:30,16:30)'),
      ...atTheWindow([6], '[09:00,11:00)'),
    ],
  },
  {
    ...{ zh: '晚间律师值班', en: 'Evening lawyer', organisation: 'nvlvshi', along: [] },
    ...{ place: 'park', room: null, purpose: 'post' },
    week: [[[2, 4], '[18:30,20:30)', ['lawyer'], 1] satisfies Row],
  },
  {
    ...{ zh: '运动馆看护', en: 'Sports hall', organisation: 'changhong', along: ['danghu', 'yujia'] },
    ...{ place: 'sports-hall', room: '运动馆', purpose: 'post' },
    week: [[[6], '[13:30,16:30)', [], 2] satisfies Row],
  },
  {
    ...{
      zh: '公益园前台值班',
      en: 'Front desk',
      organisation: 'hexie',
      along: ['danghu', 'tiannainai', 'yujia'],
    },
    ...{ place: 'park', room: null, purpose: 'post' },
    week: [
      [workdays, '[08:30,11:30)', [], 1] satisfies Row,
      [workdays, '[13:30,17:00)', [], 1] satisfies Row,
    ],
  },
  {
    ...{ zh: '安全联络值班', en: 'Safety worker', organisation: null, along: ['hexie', 'yujia'] },
    ...{ place: 'park', room: null, purpose: 'safety' },
    week: [[workdays, '[08:30,11:30)', ['social_worker'], 1] satisfies Row],
  },
]

/** Writes the demonstration's duties with their weeks, for whoever has none at all yet: what somebody has edited or renamed since stays as it is. */
export const seedDuties = (sql: Sql, today: string) => {
  const weeks = duties.flatMap(({ zh, week }) =>
    week.flatMap(([weekdays, hours, qualifications, positions]) =>
      weekdays.map(weekday => ({ zh, weekday, hours, qualifications: [...qualifications], positions })),
    ),
  )
  return sql`
    with given as (
      select * from jsonb_to_recordset(${sql.json(duties.map(({ week, ...duty }) => duty))})
        as given (zh text, en text, organisation text, along text[], place text, room text, purpose text)),
    made as (
      insert into duty (organisation_id, room_id, place_id, purpose, name_zh, name_en)
      select organisation_id, room_id, place.place_id, purpose, zh, en
      from given left join organisation on slug = organisation join place on place.slug = place
        left join room on room.place_id = place.place_id and room.name_zh = room
      where not exists (
        select from duty
        where duty.organisation_id is not distinct from organisation.organisation_id or duty.name_zh = zh)
      returning duty_id, organisation_id, name_zh),
    holders as (
      insert into duty_organisation (duty_id, organisation_id)
      select duty_id, organisation.organisation_id
      from made join given on zh = name_zh
        join organisation on organisation.organisation_id = made.organisation_id or slug = any(along))
    insert into duty_pattern (duty_id, weekday, hours, valid, qualifications, positions)
    select duty_id, weekday, hours::hours, daterange(${today}::date - 100, null), qualifications, positions
    from made join jsonb_to_recordset(${sql.json(weeks)})
      as given (zh text, weekday int, hours text, qualifications text[], positions int) on zh = name_zh`
}
