import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import type { Choice } from '../../sql/availability/claims.ts'
import type { OpenNeed } from '../../sql/availability/pick.ts'
import {
  bookedHow,
  giveOwnHours,
  insertAlone,
  keepApart,
  leaveAlone,
  takeNamedAlong,
} from '../../sql/booking/kept-apart.ts'
import type { CaseStanding } from '../../sql/booking/safety-written.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { announce } from '../messages/announce.ts'
import { tellOfBooking } from '../messages/tell-robots.ts'
import { writeServing } from './serving.ts'

interface Given {
  readonly partyId: number
  readonly standing: CaseStanding
  readonly at: DateTime
}

/**
 * One of two goes to an appointment of their own, at a start that was just taken, and is told the new hour in the words of any change.
 * The other keeps theirs, and of it nothing changes that they could see (R15). The key of a form goes with whoever sent it (R11).
 * For takeSlot, inside its transaction.
 */
export const giveOtherHours = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  { partyId, standing, at }: Given,
  { during }: OpenNeed,
  chosen: readonly Choice[],
): Promise<number> => {
  const { appointmentId: before, serviceId, ordinal, otherId } = standing
  const how = await bookedHow(sql, before)
  const theirs = ordinal === 1
  await leaveAlone(sql, before, { another: theirs ? randomUUID() : null, at })
  const own = theirs ? how : { ...how, bookingKey: randomUUID(), bookingDigest: Buffer.alloc(0) }
  const appointmentId = await insertAlone(sql, { ...own, serviceId, during, at })
  if (theirs) await takeNamedAlong(sql, before, appointmentId)
  await giveOwnHours(sql, partyId, { appointmentId, at })
  await writeServing(sql, appointmentId, chosen)
  if (otherId !== null) await keepApart(sql, { partyId, otherId, at })
  await announce(sql, context, { kind: 'appointment_changed', partyId, at })
  await tellOfBooking(sql, appointmentId, at)
  return appointmentId
}
