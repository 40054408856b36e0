import type { DateTime } from 'luxon'
import { freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { pick } from '../../sql/availability/pick.ts'
import { queueFor } from '../../sql/availability/queues.ts'
import { hourOfAppointment } from '../../sql/booking/appointments.ts'
import { anybodyWaits, lockWaitingList } from '../../sql/booking/offers.ts'
import type { Sql, Transaction } from '../../sql/connect.ts'
import type { Offering, StartFreed } from './hold-start.ts'
import { offerStart } from './offer-start.ts'

interface Freed {
  readonly appointmentId: number
  readonly at: DateTime
}

/** Locks the waiting list of an appointment's service, where its hour is still to come and anybody waits; null: nobody does. */
export const hourToOffer = async (sql: Sql, { appointmentId, at }: Freed) => {
  const { serviceId, starts } = await hourOfAppointment(sql, appointmentId)
  if (starts <= at || !(await anybodyWaits(sql, serviceId))) return null
  await lockWaitingList(sql, serviceId)
  return { serviceId, starts, at }
}

/**
 * Gives back the hour of an appointment that ends, and offers it at once, in the same transaction, to the first who waits for it (R19): in
 * between nobody can book it. Everything that is given back or claimed is queued for before, in the order of all (design.md §6). The
 * appointment is locked. Whatever else opens by it, other starts or other services, the job finds (offer-openings.ts).
 */
export const freeHour = async (sql: Transaction, context: Offering, freed: Freed): Promise<void> => {
  const { appointmentId, at } = freed
  const hour = await hourToOffer(sql, freed)
  if (hour) await queueFor(sql, await pick(sql, { ...hour, now: at }), appointmentId)
  await freeTimeOfAppointment(sql, appointmentId)
  if (hour) await offerStart(sql, context, hour)
}

/** For takeSlot: the hour that a moved appointment leaves is offered in the same way, once it has its new one. */
export const leavingHour = (context: Offering, freed: Freed, isToMove: (sql: Sql) => Promise<boolean>) => {
  let hour: StartFreed | null = null
  return {
    appointmentId: freed.appointmentId,
    isToMove: async (sql: Sql) => {
      const moves = await isToMove(sql)
      hour = moves ? await hourToOffer(sql, freed) : null
      return moves
    },
    leaves: async (sql: Transaction) => hour && offerStart(sql, context, hour),
  }
}
