import type { Sql } from '../connect.ts'

/** In a statement over lacking and need: whether the empty seat is a lawyer's (R19a). */
export const lacksLawyer = (sql: Sql) => sql`
  exists (
    select from appointment_worker empty join need on need_id = service_need_id
    where empty.appointment_id = lacking.appointment_id and person_id is null and need.kind = 'person'
      and 'lawyer' = any(accepts))`
