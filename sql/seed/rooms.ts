import type { Sql } from '../connect.ts'

/** Rooms, what each is for and how many it seats (domain.md §3). */
const rooms = [
  { place: 'park', zh: '调解室一', en: 'Mediation room 1', use: 'mediation', seats: 6 },
  { place: 'park', zh: '调解室二', en: 'Mediation room 2', use: 'mediation', seats: 6 },
  { place: 'park', zh: '咨询室一', en: 'Counselling room 1', use: 'counselling', seats: 4 },
  { place: 'park', zh: '咨询室二', en: 'Counselling room 2', use: 'counselling', seats: 4 },
  { place: 'park', zh: '等候室', en: 'Waiting room', use: 'waiting', seats: 8 },
  { place: 'park', zh: '亲子活动室', en: 'Play room', use: 'play', seats: 12 },
  { place: 'park', zh: '教室', en: 'Classroom', use: 'classroom', seats: 40 },
  { place: 'park', zh: '多功能厅', en: 'Hall', use: 'hall', seats: 120 },
  { place: 'registry', zh: '辅导窗口', en: 'Window', use: 'window', seats: 3 },
  { place: 'registry', zh: '辅导室', en: 'Mediation room', use: 'mediation', seats: 6 },
  { place: 'sports-hall', zh: '运动馆', en: 'Sports hall', use: 'hall', seats: 60 },
]

/** A room is a resource first, as a person is: whatever can be in one place at a time. */
export const seedRooms = (sql: Sql) => sql`
  with given as (
    select *, row_number() over () as position
    from jsonb_to_recordset(${sql.json(rooms)}) as given (place text, zh text, en text, use text, seats int)),
  made as (insert into resource (kind) select 'room' from given returning resource_id),
  numbered as (select resource_id, row_number() over (order by resource_id) as position from made)
  insert into room (room_id, place_id, name_zh, name_en, use, seats)
  select resource_id, place_id, zh, en, use, seats
  from given join numbered using (position) join place on slug = given.place`
