import type { Sql } from '../connect.ts'
import type { Free, Need } from './pick.ts'

/** Who or what serves which need. */
export interface Choice extends Free {
  readonly kind: Exclude<Need['kind'], 'second'>
  readonly needId: number
  readonly behindWall?: boolean // claimed and never seated (R19a)
}

/** Whose a claim is: one of the two. */
interface Claimant {
  readonly appointmentId: number | null
  readonly waitingEntryId: number | null
}

const claimFor = (sql: Sql, chosen: readonly Choice[], claimed: string, claimant: Claimant) => sql<
  { resourceId: number }[]
>`
  insert into reservation (resource_id, layer, within, during, appointment_id, waiting_entry_id)
  select resource_id, case when within is null then 'presence' else 'attention' end, within,
    ${claimed}::tstzrange, ${claimant.appointmentId}::bigint, ${claimant.waitingEntryId}::bigint
  from unnest(${chosen.map(({ resourceId }) => resourceId)}::bigint[], ${chosen.map(({ within }) => within)}::bigint[])
    as chosen (resource_id, within)
  order by resource_id
  on conflict do nothing
  returning resource_id`

/**
 * Claims a span of time of everything chosen, and says whose was had: fewer than chosen means that a race was lost, and all must be
 * rolled back. Sorted and speculative, so that two writers never wait for each other in a circle: the only way to write a reservation
 * (design.md §6). Inside a shift, attention is claimed (R9).
 * @param claimed with buffers: a tstzrange, as PostgreSQL writes it.
 */
export const claimTime = (sql: Sql, chosen: readonly Choice[], claimed: string, appointmentId: number) =>
  claimFor(sql, chosen, claimed, { appointmentId, waitingEntryId: null })

/** The same for an offer to somebody who waits: it holds its slot until it is answered or its time is over (R19). */
export const holdTime = (sql: Sql, chosen: readonly Choice[], claimed: string, waitingEntryId: number) =>
  claimFor(sql, chosen, claimed, { appointmentId: null, waitingEntryId })

/** Makes what an offer holds an appointment's, without ever letting it go, and says whose time it is. */
export const handOver = (
  sql: Sql,
  { waitingEntryId, appointmentId }: { readonly waitingEntryId: number; readonly appointmentId: number },
) => sql<{ resourceId: number }[]>`
  update reservation set appointment_id = ${appointmentId}, waiting_entry_id = null
  where waiting_entry_id = ${waitingEntryId} returning resource_id`

/** A claim of a shift: the presence of whoever holds an assignment, or the shift's room. */
export interface ShiftClaim {
  readonly resourceId: number
  /** Null for the room. */
  readonly assignmentId: number | null
  /** Null for whoever holds an assignment. */
  readonly shiftId: number | null
  /** A tstzrange, as PostgreSQL writes it. */
  readonly during: string
}

export interface ShiftClaimHad extends Omit<ShiftClaim, 'during'> {
  /** In which whoever holds it may be claimed for appointments (R9). */
  readonly reservationId: number
}

/**
 * Claims presence for shifts, in the way and the order of claimTime, and says which were had: fewer than asked means that somebody is
 * elsewhere then, and all must be rolled back.
 */
export const claimShifts = (sql: Sql, claims: readonly ShiftClaim[]) => sql<ShiftClaimHad[]>`
  insert into reservation (resource_id, during, assignment_id, shift_id)
  select "resourceId", during, "assignmentId", "shiftId"
  from jsonb_to_recordset(${sql.json(claims as never)}::jsonb)
    as claim ("resourceId" bigint, during tstzrange, "assignmentId" bigint, "shiftId" bigint)
  order by "resourceId", lower(during)
  on conflict do nothing
  returning resource_id, assignment_id, shift_id, reservation_id`

/** What somebody had been claimed for inside a shift that is theirs no more: it is claimed anew of whoever comes, or is to be mended. */
export interface Carried extends Pick<ShiftClaim, 'during'> {
  readonly assignmentId: number
  readonly appointmentId: number
  readonly personId: number
}

/** Gives back the presence that assignments claim, with what was claimed inside it (R9), and says what that was. */
export const freeTimeOfAssignments = async (
  sql: Sql,
  assignmentIds: readonly number[],
): Promise<Carried[]> => {
  // Whoever is about to be booked inside it has been, or waits and then finds it gone.
  await sql`
    select reservation_id from reservation where assignment_id = any(${[...assignmentIds]}::bigint[])
    order by reservation_id for update`
  return sql<Carried[]>`
  with inside as (
    delete from reservation using reservation shift
    where reservation.within = shift.reservation_id and shift.assignment_id = any(${[...assignmentIds]}::bigint[])
    returning shift.assignment_id, reservation.appointment_id, reservation.resource_id as person_id, reservation.during),
  freed as (
    delete from reservation where assignment_id = any(${[...assignmentIds]}::bigint[]))
  select assignment_id, appointment_id, person_id, during from inside
  where appointment_id is not null
  order by appointment_id`
}

/** What is claimed of somebody inside a shift of theirs (R9): the shift's own claim is `within`. */
export interface AttentionClaim {
  readonly resourceId: number
  readonly within: number
  /** A tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly appointmentId: number
}

/** Claims attention inside shifts that were just claimed, and says of whom it was had. */
export const claimAttention = (sql: Sql, claims: readonly AttentionClaim[]) => sql<{ resourceId: number }[]>`
  insert into reservation (resource_id, layer, within, during, appointment_id)
  select "resourceId", 'attention', within, during, "appointmentId"
  from jsonb_to_recordset(${sql.json(claims as never)}::jsonb)
    as claim ("resourceId" bigint, within bigint, during tstzrange, "appointmentId" bigint)
  order by "resourceId", lower(during)
  on conflict do nothing
  returning resource_id`

/** Gives back all the time that an appointment claims, and says whose. */
export const freeTimeOfAppointment = (sql: Sql, appointmentId: number) => sql<{ resourceId: number }[]>`
  delete from reservation where appointment_id = ${appointmentId} returning resource_id`

/** Gives back what the offers to these entries hold. */
export const freeTimeOfOffers = (sql: Sql, waitingEntryIds: readonly number[]) => sql`
  delete from reservation where waiting_entry_id = any (${[...waitingEntryIds]}::bigint[])`

/** Gives back the time that an appointment claims of one of those who have it. */
export const freeTimeOf = (sql: Sql, appointmentId: number, resourceId: number) => sql`
  delete from reservation where appointment_id = ${appointmentId} and resource_id = ${resourceId}`

/** Gives back the room of a shift. */
export const freeRoomOfShift = (sql: Sql, shiftId: number) => sql`
  delete from reservation where shift_id = ${shiftId}`
