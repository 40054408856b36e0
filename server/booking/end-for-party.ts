import type { DateTime } from 'luxon'
import { markCancelled } from '../../sql/booking/appointments.ts'
import { somebodyStillComes, withdraw } from '../../sql/booking/parties.ts'
import type { Transaction } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { freeHour } from './free-hour.ts'

/**
 * One party does not come: the other is not told (R17); when nobody who answered comes any more, the appointment ends and its hour
 * is free for others, or for whoever waits for it (R19). The party itself is told. Inside the transaction of a verb that has locked the appointment.
 */
export const endForParty = async (
  sql: Transaction,
  context: Pick<Context, 'config' | 'keys' | 'log'>,
  {
    partyId,
    appointmentId,
    at,
  }: { readonly partyId: number; readonly appointmentId: number; readonly at: DateTime },
): Promise<void> => {
  await withdraw(sql, partyId, at)
  if (!(await somebodyStillComes(sql, appointmentId))) {
    await markCancelled(sql, appointmentId, at)
    await freeHour(sql, context, { appointmentId, at })
  }
  await announce(sql, context, { kind: 'appointment_cancelled', partyId, at })
}
