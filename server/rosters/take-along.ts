import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { type Carried, claimAttention } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { passSeats } from '../../sql/rosters/guests.ts'
import type { Keys } from '../keys/keys.ts'
import { goingAlong } from './going-along.ts'

/** Somebody to whom a shift was given, with the claim that they had for it. */
export interface Taken {
  /** The assignment that ended. */
  readonly formerId: number
  readonly personId: number
  readonly reservationId: number
}

/** Who moved the shifts, as the audit names them, and when. */
export interface Moving {
  readonly at: DateTime
  /** With which the wall is read (R19a). */
  readonly keys: Keys
  readonly actor: string
}

/**
 * What was booked inside shifts goes with them to whoever was given them, where they may serve it (R9): it is claimed of their attention
 * in the same transaction. The rest keeps the name of whoever left, and is to be mended. Its appointments are locked (lockGuests).
 */
export const takeAlong = async (
  sql: Sql,
  carried: readonly Carried[],
  taken: readonly Taken[],
  { at, actor, keys }: Moving,
): Promise<void> => {
  const guests = taken.flatMap(({ formerId, personId: toPersonId, reservationId: within }) =>
    carried
      .filter(({ assignmentId }) => assignmentId === formerId)
      .map(({ appointmentId, during, personId: fromPersonId }) => ({
        ...{ appointmentId, during, fromPersonId, toPersonId, within },
      })),
  )
  const goes = new Set(
    (await goingAlong(sql, keys, guests, at)).map(one => `${one.appointmentId}/${one.toPersonId}`),
  )
  const along = guests.filter(({ appointmentId, toPersonId }) => goes.has(`${appointmentId}/${toPersonId}`))
  await claimAttention(
    sql,
    along.map(({ toPersonId: resourceId, ...guest }) => ({ ...guest, resourceId })),
  )
  await passSeats(sql, along, at)
  const abouts = along.map(({ appointmentId }) => `appointment/${appointmentId}`)
  await insertAuditEntries(sql, { at, actor, verb: 'appointment.reassign' }, abouts)
}
