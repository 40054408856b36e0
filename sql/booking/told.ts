import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { ProgramHolder } from './holders.ts'
import { ownEnds } from './own-hours.ts'
import { isCancelled, isOver } from './standing.ts'

/** A service as programs are told of it. */
export interface ServiceTold {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  /** Its slug. */
  readonly organisation: string
  readonly minutes: number
  /** How many parties the session is for, whoever has answered. */
  readonly parties: number
  readonly format: 'alone' | 'together' | 'separate_rooms' | 'family'
  readonly shows: 'week' | 'next_three'
}

/** Every service, closed ones too, in the order in which they were set up. */
export const servicesTold = (sql: Sql) => sql<ServiceTold[]>`
  select code, service.name_zh, service.name_en, organisation.slug as organisation, minutes, parties_least as parties,
    format, shows
  from service join organisation using (organisation_id)
  order by service_id`

/** An appointment as its own party knows it, to a program: nothing that anybody answered. */
export interface AppointmentTold {
  readonly reference: string
  /** Its code. */
  readonly service: string
  readonly starts: DateTime
  readonly ends: DateTime
  readonly sequence: number
  /** By this party alone (R17), or the whole of it. */
  readonly cancelled: boolean
  /** Neither to come nor cancelled, as this party knows it: that the other is there, it does not learn (R14). */
  readonly over: boolean
}

/** What a program that holds the key of a party may know. */
export const appointmentTold = async (sql: Sql, { partyId }: ProgramHolder): Promise<AppointmentTold> => {
  const [row] = await sql<[AppointmentTold]>`
    select reference, code as service, arrives_at as starts, ${ownEnds(sql)} as ends, party.sequence,
      ${isCancelled(sql)} as cancelled, ${isOver(sql)} and not ${isCancelled(sql)} as over
    from party join appointment using (appointment_id) join service using (service_id)
    where party_id = ${partyId}`
  return row
}
