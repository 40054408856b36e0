import type { DateTime } from 'luxon'
import { MINUTES_BETWEEN_ARRIVALS } from '../../sql/booking/own-hours.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import type { Together } from './coming.ts'
import { writeEase } from './ease.ts'
import { openParty, type WrittenParty } from './write-party.ts'

interface Second extends Together {
  readonly appointmentId: number
  readonly starts: DateTime
  /** Whoever books. */
  readonly party: WrittenParty
  readonly at: DateTime
}

/** The other party's place, which stays open (R14); then what the first answered: a session that nobody shares is held apart from nobody. */
export const openSecond = async (
  sql: Sql,
  context: Pick<Context, 'keys'>,
  { appointmentId, starts, party, ease, at }: Second,
): Promise<void> => {
  const arrivesAt = starts.plus({ minutes: MINUTES_BETWEEN_ARRIVALS })
  await openParty(sql, { appointmentId, ordinal: 2, arrivesAt })
  await writeEase(sql, context, party, { ease, at })
}
