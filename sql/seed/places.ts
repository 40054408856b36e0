import type { Sql } from '../connect.ts'

/** Where people come (domain.md §3); saidZh and saidEn are all that a message may tell of it (R30). */
const places = [
  { slug: 'park', zh: '公益园', en: 'The park', saidZh: '二楼', saidEn: 'second floor', makeUpDays: false },
  {
    slug: 'registry',
    zh: '婚姻登记处',
    en: 'Marriage registry',
    saidZh: '一楼',
    saidEn: 'ground floor',
    makeUpDays: true,
  },
  {
    slug: 'sports-hall',
    zh: '亿未来社区儿童运动馆',
    en: "Children's sports hall",
    saidZh: '一楼',
    saidEn: 'ground floor',
    makeUpDays: false,
  },
]

const workdays = [1, 2, 3, 4, 5]

/** Demonstration hours. The sports hall opens when something is held in it. */
const openings = [
  { place: 'park', weekdays: [...workdays, 6], hours: '[08:30,11:30)' },
  { place: 'park', weekdays: [...workdays, 6], hours: '[13:30,17:00)' },
  { place: 'park', weekdays: [2, 3, 4, 5], hours: '[18:30,20:30)' },
  { place: 'park', weekdays: [7], hours: '[09:00,16:00)' },
  { place: 'registry', weekdays: workdays, hours: '[08:30,11:30)' },
  { place: 'registry', weekdays: workdays, hours: '[13:30,16:30)' },
  { place: 'registry', weekdays: [6], hours: '[09:00,11:30)' },
]

export const seedPlaces = (sql: Sql) => sql`
  insert into place (slug, name_zh, name_en, said_zh, said_en, works_on_make_up_days)
  select slug, zh, en, "saidZh", "saidEn", "makeUpDays"
  from jsonb_to_recordset(${sql.json(places)})
    as given (slug text, zh text, en text, "saidZh" text, "saidEn" text, "makeUpDays" boolean)`

export const seedOpenings = (sql: Sql) => sql`
  insert into opening (place_id, weekday, hours)
  select place_id, weekday, hours
  from jsonb_to_recordset(${sql.json(openings)}) as given (place text, weekdays int[], hours timerange)
    join place on slug = given.place
    cross join unnest(weekdays) as weekday`
