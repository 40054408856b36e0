import type { Sql } from '../connect.ts'

/** What the words of domain.md §4 mean. Whether the place is open then is the place's to say. */
const words = [
  { word: 'day', weekdays: [1, 2, 3, 4, 5], hours: '[00:00,18:00)' },
  { word: 'evening', weekdays: [1, 2, 3, 4, 5], hours: '[18:00,24:00)' },
  { word: 'Saturday', weekdays: [6], hours: '[00:00,18:00)' },
  { word: 'weekend', weekdays: [6, 7], hours: '[00:00,18:00)' },
]

/** When in a week each service is held. */
const held = [
  { service: 'joint-mediation', when: ['day', 'evening'] },
  { service: 'separate-mediation', when: ['day'] },
  { service: 'individual-counselling', when: ['day', 'evening'] },
  { service: 'cooling-off', when: ['day', 'evening'] },
  { service: 'registry-mediation', when: ['day'] },
  { service: 'lawyer', when: ['day', 'evening'] },
  { service: 'protection-order', when: ['day'] },
  { service: 'preschool', when: ['day', 'Saturday'] },
  { service: 'school-age', when: ['evening', 'Saturday'] },
  { service: 'parent-counselling', when: ['day', 'evening'] },
  { service: 'granny-tian', when: ['day'] },
  { service: 'matchmaker', when: ['evening', 'weekend'] },
]

export const seedServiceHours = (sql: Sql) => sql`
  insert into service_hours (service_id, weekday, hours)
  select service_id, weekday, hours
  from jsonb_to_recordset(${sql.json(held)}) as given (service text, "when" text[])
    join service on code = given.service
    join jsonb_to_recordset(${sql.json(words)}) as said (word text, weekdays int[], hours timerange)
      on word = any("when")
    cross join unnest(weekdays) as weekday`
