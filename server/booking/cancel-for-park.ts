import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockAppointment, markCancelled } from '../../sql/booking/appointments.ts'
import { callOffParties, howItStands } from '../../sql/booking/states.ts'
import type { Transaction } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { Refusal } from '../refusal.ts'
import { freeHour } from './free-hour.ts'

/** Why the park calls an appointment off: kept in the audit, and never sent. */
export const whyCalledOff = ['nobody_free', 'closed', 'asked', 'other'] as const
export type WhyCalledOff = (typeof whyCalledOff)[number]

interface CallingOff {
  /** The appointment's, of the page it was asked on. */
  readonly sequence: number
  readonly because: WhyCalledOff
}

interface Called {
  readonly appointmentId: number
  /** As the audit names whoever calls it off. */
  readonly actor: string
}

/** The same inside a transaction that has locked the appointment, and does more. */
export const callOff = async (
  sql: Transaction,
  context: Pick<Context, 'now' | 'config' | 'keys' | 'log'>,
  { appointmentId, actor }: Called,
  { sequence, because }: CallingOff,
): Promise<void> => {
  const at = context.now()
  const standing = await howItStands(sql, appointmentId)
  if (!standing.stands || standing.sequence !== sequence) throw new Refusal('appointment_has_changed')
  if (standing.starts <= at) throw new Refusal('too_late_to_cancel')
  const parties = await callOffParties(sql, appointmentId, at)
  await markCancelled(sql, appointmentId, at)
  await freeHour(sql, context, { appointmentId, at })
  for (const { partyId, isToBeTold } of parties.toSorted((one, other) => one.partyId - other.partyId))
    if (isToBeTold) await announce(sql, context, { kind: 'appointment_called_off', partyId, at })
  const about = `appointment/${appointmentId}`
  await insertAuditEntry(sql, { at, actor, verb: 'appointment.call_off', about, detail: { because } })
}

/**
 * The park calls an appointment off: its time is free, and everybody who still comes is told in their own way, with three others to
 * choose from: in writing within R31, by the desk where nothing can be sent (R36), not at all who chose that (R35) or is here already.
 * @param accountId of whoever calls it off: the gate has made sure that it is theirs.
 * @throws Refusal too_late_to_cancel when it has begun
 * @throws Refusal appointment_has_changed when it was moved, given to others or ended since that page
 */
export const cancelForPark = (
  context: Pick<Context, 'sql' | 'now' | 'config' | 'keys' | 'log'>,
  { appointmentId, accountId }: { readonly appointmentId: number; readonly accountId: number },
  calling: CallingOff,
): Promise<void> =>
  context.sql.begin(async sql => {
    await lockAppointment(sql, appointmentId)
    await callOff(sql, context, { appointmentId, actor: `account/${accountId}` }, calling)
  })
