import type { Sql } from '../connect.ts'

/** In a statement over lacking and need: what is said of people who are missing; an empty seat of a lawyer is said to be one (R19a). */
export const whoIsMissing = (sql: Sql) => sql`
  (case when exists (
      select from appointment_worker empty join need on need_id = service_need_id
      where empty.appointment_id = lacking.stood_id and person_id is null and need.kind = 'person'
        and 'lawyer' = any(accepts))
    then 'lawyer' else 'people' end)`
