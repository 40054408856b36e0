import type { Sql } from '../connect.ts'
import { emailOf, people } from './people.ts'

/** From a quarter of an hour before a part of the day opens to 45 minutes after its last session. */
const parts: Readonly<Record<string, string>> = {
  m: '[08:15,12:15)',
  a: '[13:15,17:45)',
  e: '[18:15,21:15)',
}

/** On Sundays the park is open from 09:00 to 16:00 without a break. */
const sundayParts: Readonly<Record<string, string>> = { m: '[08:45,12:45)', a: '[12:45,16:45)' }

const hoursOf = (mailbox: string, week: string) =>
  week.split(' ').flatMap((letters, index) =>
    [...letters]
      .filter(letter => letter !== '-')
      .map(letter => ({
        email: emailOf(mailbox),
        weekday: index + 1,
        hours: (index === 6 ? sundayParts : parts)[letter],
      })),
  )

export const seedWorkingHours = (sql: Sql, today: string) => {
  const given = people.flatMap(([, mailbox, , week]) => hoursOf(mailbox, week))
  return sql`
    insert into working_hours (person_id, weekday, hours, valid)
    select person_id, weekday, hours, daterange(${today}::date - 400, null)
    from jsonb_to_recordset(${sql.json(given)}) as given (email text, weekday int, hours timerange)
      join person using (email)`
}
