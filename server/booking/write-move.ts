import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Choice } from '../../sql/availability/claims.ts'
import type { OpenNeed } from '../../sql/availability/pick.ts'
import { lockKeptApart, seeToAgain } from '../../sql/booking/kept-apart.ts'
import { deleteServing, moveArrivals, moveDuring } from '../../sql/booking/moves.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { writeServing } from './serving.ts'

interface Moved {
  readonly appointmentId: number
  readonly at: DateTime
  /** As the audit names whoever moves it. */
  readonly actor: string
}

/**
 * Writes another time into an appointment and what follows: who arrives when, who serves it where, and that everybody who answered is
 * told the new hour. Where it brings two who are kept apart into one half day, that is for the safety worker to see to again (R15). For
 * takeSlot, inside its transaction.
 */
export const writeMove =
  (context: Context, { appointmentId, at, actor }: Moved) =>
  async (sql: Sql, { during }: OpenNeed, chosen: readonly Choice[]) => {
    const parties = await moveArrivals(sql, appointmentId, { during, at })
    await moveDuring(sql, appointmentId, { during, at })
    await deleteServing(sql, appointmentId)
    await writeServing(sql, appointmentId, chosen)
    for (const party of parties.toSorted((one, other) => one.partyId - other.partyId))
      if (party.hasAnswered)
        await announce(sql, context, { kind: 'appointment_changed', partyId: party.partyId, at })
    await lockKeptApart(sql, appointmentId)
    await seeToAgain(sql, appointmentId, at)
    await insertAuditEntry(sql, {
      at,
      actor,
      verb: 'appointment.move',
      about: `appointment/${appointmentId}`,
    })
    return appointmentId
  }
