import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import {
  claimAttention,
  claimShifts,
  freeTimeOfAssignments,
  queueForPeople,
  type ShiftClaimHad,
} from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  type AssignmentLocked,
  insertAssignment,
  type NewAssignment,
  type WithdrawnBecause,
  withdrawAssignments,
} from '../../sql/rosters/assignments.ts'
import { type Guest, lockGuests, passSeats, whoGoesAlong } from '../../sql/rosters/guests.ts'
import { Refusal } from '../refusal.ts'

/** A shift that one gives and another takes. */
export interface Hand {
  /** As it stands, locked. */
  readonly given: AssignmentLocked
  readonly taking: Pick<NewAssignment, 'personId' | 'state' | 'answerBy' | 'filledInBy'>
}

export interface HandingOver {
  readonly because: WithdrawnBecause
  readonly at: DateTime
  /** As the audit names them. */
  readonly actor: string
}

export interface HandedOver {
  /** The new assignments, in the order of the hands. */
  readonly assignmentIds: readonly number[]
  /** Appointments that went with their shift, and those that are to be mended. */
  readonly went: readonly number[]
  readonly left: readonly number[]
}

const give = async (sql: Sql, { given, taking }: Hand, at: DateTime) => {
  const assignmentId = await insertAssignment(sql, { ...taking, positionId: given.positionId, at })
  if (assignmentId === undefined) throw new Refusal('the_first_yes_has_it')
  return {
    claim: { resourceId: taking.personId, assignmentId, shiftId: null, during: given.during },
    givenId: given.assignmentId,
  }
}
type Given = Awaited<ReturnType<typeof give>>

const claim = async (sql: Sql, given: readonly Given[]) => {
  const had = await claimShifts(
    sql,
    given.map(({ claim }) => claim),
  )
  if (had.length < given.length) throw new Refusal('somebody_is_elsewhere_then')
  return had
}

/** Claims inside the shifts that were taken what goes along, and gives it to whoever took them. */
const takeAlong = async (
  sql: Sql,
  guests: readonly (Guest & { readonly assignmentId: number })[],
  had: readonly ShiftClaimHad[],
  { at, actor }: HandingOver,
) => {
  const goes = new Set(
    (await whoGoesAlong(sql, guests, at)).map(
      ({ appointmentId, toPersonId }) => `${appointmentId}/${toPersonId}`,
    ),
  )
  const along = guests.filter(({ appointmentId, toPersonId }) => goes.has(`${appointmentId}/${toPersonId}`))
  const within = new Map(had.map(({ assignmentId, reservationId }) => [assignmentId, reservationId]))
  await claimAttention(
    sql,
    along.map(({ toPersonId, assignmentId, during, appointmentId }) => ({
      ...{ resourceId: toPersonId, within: within.get(assignmentId) ?? 0, during, appointmentId },
    })),
  )
  await passSeats(sql, along, at)
  const went = along.map(({ appointmentId }) => appointmentId)
  const about = went.map(appointmentId => `appointment/${appointmentId}`)
  await insertAuditEntries(sql, { at, actor, verb: 'appointment.reassign' }, about)
  return went
}

/**
 * Shifts change hands, all or none, in the transaction of whoever decided it: those who give them have that time back, those who take
 * them are claimed, and what was booked inside goes with them where they may serve it; the rest keeps the name of whoever left and
 * is to be mended (R9). An exchange is two hands. Locks in the order of every claim: appointments, people, then what is claimed.
 * @throws Refusal the_first_yes_has_it when somebody holds a position already
 * @throws Refusal somebody_is_elsewhere_then when somebody who takes one is claimed by something else meanwhile (R1)
 */
export const handOver = async (sql: Sql, hands: readonly Hand[], how: HandingOver): Promise<HandedOver> => {
  const ids = hands.map(({ given }) => given.assignmentId)
  await lockGuests(sql, ids)
  await queueForPeople(
    sql,
    ids,
    hands.map(({ taking }) => taking.personId),
  )
  await withdrawAssignments(sql, ids, how.because, how.at)
  const carried = await freeTimeOfAssignments(sql, ids)

  const given: Given[] = []
  for (const hand of hands) given.push(await give(sql, hand, how.at))
  const had = await claim(sql, given)

  const guests = carried.flatMap(({ assignmentId, appointmentId, personId, during }) =>
    given
      .filter(({ givenId }) => givenId === assignmentId)
      .map(({ claim }) => ({
        ...{ appointmentId, during, fromPersonId: personId, toPersonId: claim.resourceId },
        assignmentId: claim.assignmentId,
      })),
  )
  const went = await takeAlong(sql, guests, had, how)
  const about = given.map(({ claim }) => `assignment/${claim.assignmentId}`)
  await insertAuditEntries(sql, { at: how.at, actor: how.actor, verb: 'assignment.take_over' }, about)
  return {
    assignmentIds: given.map(({ claim }) => claim.assignmentId),
    went,
    left: guests.map(({ appointmentId }) => appointmentId).filter(id => !went.includes(id)),
  }
}
