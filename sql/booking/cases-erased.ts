import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** In a statement over appointment: nobody's page of it opens any more (R16). */
const isClosed = (sql: Sql, at: DateTime) => sql`(day_here(${at}) > day_here(upper(during)) + 1)`

/**
 * Erases that somebody was not at ease, of whoever is erased and comes no more (R15, R63): the case, how the session was held, and that two
 * were kept apart. The latter two decide what the pages of both show, and stay until those of neither open any more: of an erasure the
 * other learns nothing (R14).
 */
export const eraseCases = (sql: Sql, at: DateTime) => sql`
  with cases as (
    delete from safety_case using party
    where party.party_id = safety_case.party_id and erased_at is not null and passcode_hash is null),
  ties as (
    delete from kept_apart using party one, party other
    where one.party_id = kept_apart.party_id and other.party_id = other_party_id
      and (one.erased_at is not null or other.erased_at is not null)
      and not exists (
        select from appointment
        where appointment_id in (one.appointment_id, other.appointment_id) and not ${isClosed(sql, at)}))
  update appointment set format = service.format
  from service
  where service.service_id = appointment.service_id and appointment.format = 'apart' and ${isClosed(sql, at)}
    and exists (
      select from party where party.appointment_id = appointment.appointment_id and erased_at is not null)`
