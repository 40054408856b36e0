import type { Sql } from '../connect.ts'

/** Whom each service needs: one of these qualifications, how many (domain.md §4). */
const people = [
  { service: 'joint-mediation', of: ['mediator'], number: 1 },
  { service: 'separate-mediation', of: ['mediator'], number: 2 },
  { service: 'individual-counselling', of: ['social_worker'], number: 1 },
  { service: 'cooling-off', of: ['mediator'], number: 1 },
  { service: 'registry-mediation', of: ['mediator'], number: 1 },
  { service: 'registry-mediation', of: ['lawyer'], number: 1 },
  { service: 'lawyer', of: ['lawyer'], number: 1 },
  { service: 'protection-order', of: ['lawyer'], number: 1 },
  { service: 'protection-order', of: ['social_worker'], number: 1 },
  { service: 'preschool', of: ['family_guide'], number: 1 },
  { service: 'school-age', of: ['family_guide'], number: 1 },
  { service: 'parent-counselling', of: ['counsellor'], number: 1 },
  { service: 'granny-tian', of: ['social_worker_assistant'], number: 1 },
  { service: 'matchmaker', of: ['matchmaker'], number: 1 },
]

/** Where each is held: one of these uses, how many. */
const rooms = [
  { service: 'joint-mediation', of: ['mediation'], number: 1 },
  { service: 'separate-mediation', of: ['mediation'], number: 2 },
  { service: 'individual-counselling', of: ['counselling'], number: 1 },
  { service: 'cooling-off', of: ['counselling'], number: 1 },
  { service: 'registry-mediation', of: ['mediation'], number: 1 },
  { service: 'lawyer', of: ['counselling'], number: 1 },
  { service: 'protection-order', of: ['counselling'], number: 1 },
  { service: 'preschool', of: ['play'], number: 1 },
  { service: 'school-age', of: ['counselling'], number: 1 },
  { service: 'parent-counselling', of: ['counselling'], number: 1 },
  { service: 'granny-tian', of: ['waiting', 'play'], number: 1 },
  { service: 'matchmaker', of: ['counselling'], number: 1 },
]

export const seedServiceNeeds = (sql: Sql) => sql`
  insert into service_need (service_id, qualifications, people)
  select service_id, "of", number
  from jsonb_to_recordset(${sql.json(people)}) as given (service text, "of" text[], number int)
    join service on code = given.service`

export const seedServiceRooms = (sql: Sql) => sql`
  insert into service_room (service_id, uses, rooms)
  select service_id, "of", number
  from jsonb_to_recordset(${sql.json(rooms)}) as given (service text, "of" text[], number int)
    join service on code = given.service`
