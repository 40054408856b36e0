import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { type Guest, whoGoesAlong } from '../../sql/rosters/guests.ts'
import { wallsAt } from '../booking/wall.ts'
import type { Keys } from '../keys/keys.ts'

/** Which of these go with whoever takes the shift (R9): who may serve them, and is not kept away by the wall (R19a). */
export const goingAlong = async (sql: Sql, keys: Keys, guests: readonly Guest[], at: DateTime) => {
  const able = await whoGoesAlong(sql, guests, at)
  if (able.length === 0) return able
  const walls = await wallsAt(
    sql,
    keys,
    able.map(({ appointmentId }) => appointmentId),
  )
  return able.filter(({ appointmentId, toPersonId }) => !walls.get(appointmentId)?.has(toPersonId))
}
