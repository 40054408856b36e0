import type { DateTime } from 'luxon'
import { freeTimeOfAppointment } from '../../sql/availability/claims.ts'
import { markCancelled } from '../../sql/booking/appointments.ts'
import { somebodyStillComes, withdraw } from '../../sql/booking/parties.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'

/**
 * One party does not come: the other is not told (R17); when nobody who answered comes any more, the appointment ends and its hour
 * is free for others. The party itself is told. Inside the transaction of a verb that has locked the appointment.
 */
export const endForParty = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  {
    partyId,
    appointmentId,
    at,
  }: { readonly partyId: number; readonly appointmentId: number; readonly at: DateTime },
): Promise<void> => {
  await withdraw(sql, partyId, at)
  if (!(await somebodyStillComes(sql, appointmentId))) {
    await markCancelled(sql, appointmentId, at)
    await freeTimeOfAppointment(sql, appointmentId)
  }
  await announce(sql, context, { kind: 'appointment_cancelled', partyId, at })
}
