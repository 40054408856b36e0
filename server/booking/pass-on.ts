import type { DateTime } from 'luxon'
import type { Worker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { freeTimeOf } from '../../sql/availability/claims.ts'
import { replacements } from '../../sql/availability/replacements.ts'
import { lockAppointment } from '../../sql/booking/appointments.ts'
import { insertKnownBy, leaveSeat, serves } from '../../sql/booking/known-by.ts'
import { replaceServing } from '../../sql/booking/serving.ts'
import { howItStands } from '../../sql/booking/states.ts'
import type { Sql } from '../../sql/connect.ts'
import { takeSlot } from '../availability/take-slot.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { DIALECT } from './serving.ts'
import { wallAt } from './wall.ts'

interface PassingOn {
  readonly appointmentId: number
  /** The appointment's, of the page it was asked on. */
  readonly sequence: number
}

interface Passing extends PassingOn {
  readonly who: Worker
  readonly at: DateTime
}

/** Locks it and looks whether it is this worker's to pass on. @throws Refusal appointment_has_changed */
const standsToPassOn = async (sql: Sql, { who: { personId }, appointmentId, sequence, at }: Passing) => {
  await lockAppointment(sql, appointmentId)
  const standing = await howItStands(sql, appointmentId)
  const theirs = await serves(sql, { appointmentId, personId })
  if (!theirs || !standing.stands || standing.sequence !== sequence || standing.ends <= at)
    throw new Refusal('appointment_has_changed')
  return standing
}

const keepThat = async (sql: Sql, { who: { personId, accountId }, appointmentId, at }: Passing) => {
  await insertKnownBy(sql, { appointmentId, personId, at })
  const [actor, about] = [`account/${accountId}`, `appointment/${appointmentId}`]
  await insertAuditEntry(sql, { at, actor, verb: 'appointment.pass_on', about })
}

/** Nobody can follow: the seat is empty, and stands on what is to be mended. */
const leaveToBeMended = (context: Pick<Context, 'sql'>, passing: Passing) =>
  context.sql.begin(async sql => {
    const standing = await standsToPassOn(sql, passing)
    // What has begun stands on no list: whoever is there stays with it until somebody else is found.
    if (standing.starts <= passing.at) throw new Refusal('nobody_else_is_free')
    const { appointmentId, who } = passing
    await leaveSeat(sql, { ...passing, personId: who.personId })
    await freeTimeOf(sql, appointmentId, who.personId)
    await keepThat(sql, passing)
  })

/**
 * A worker knows who comes to an appointment of theirs, or thinks so (R21): whoever can serve it at its hour has it in their place, by
 * R18; else it stands on what is to be mended. They are never given it back. No party is told, and nobody asks why.
 * @throws Refusal nobody_else_is_free when it has begun and nobody can follow
 * @throws Refusal appointment_has_changed when it is not theirs any more, was moved or has ended since that page
 */
export const passOn = async (
  { sql: pool, now, keys }: Pick<Context, 'sql' | 'now' | 'keys'>,
  who: Worker,
  passingOn: PassingOn,
): Promise<void> => {
  const passing = { ...passingOn, who, at: now() }
  const { appointmentId, at } = passing
  const taken = await takeSlot(pool, {
    look: sql => replacements(sql, { appointmentIds: [appointmentId], dialect: DIALECT }),
    write: async (sql, _hour, chosen) => {
      await replaceServing(sql, appointmentId, { chosen, at })
      await keepThat(sql, passing)
      return appointmentId
    },
    without: new Set([who.personId]),
    wall: { keepsAway: wallAt(keys, appointmentId), orNobody: false },
    moving: {
      appointmentId,
      isToMove: async sql => {
        await standsToPassOn(sql, passing)
        return true
      },
    },
  })
  if (taken === null) await leaveToBeMended({ sql: pool }, passing)
}
