import type { DateTime } from 'luxon'
import { toMend } from '../../sql/availability/to-mend.ts'
import type { Sql } from '../../sql/connect.ts'
import { hasRobots, insertRobotMessages, type RobotNews } from '../../sql/messages/robot-posts.ts'
import type { Context } from '../context.ts'
import { firstAllowedMinute } from './rules.ts'

/** What robots tell of, by the kind that the outbox names it with. */
export const robotKinds = [
  'robot_booked',
  'robot_to_mend',
  'robot_waits',
] as const satisfies readonly RobotNews[]

interface Told {
  readonly kind: RobotNews
  readonly appointmentId: number
  readonly which: string
}

/** Of no use a day later: by then its coordinators have looked. */
const OF_USE = { days: 1 }

const write = async (sql: Sql, at: DateTime, told: readonly Told[]): Promise<void> => {
  const uselessAt = at.plus(OF_USE)
  const dueAt = firstAllowedMinute(at, [], uselessAt)
  if (dueAt !== null && told.length > 0)
    await insertRobotMessages(
      sql,
      told.map(one => ({ ...one, dueAt, uselessAt })),
    )
}

/** Tells the robots of an organisation that something was booked with it, in the transaction of the booking (R36). */
export const tellOfBooking = (sql: Sql, appointmentId: number, at: DateTime): Promise<void> =>
  write(sql, at, [{ kind: 'robot_booked', appointmentId, which: 'new' }])

/** Tells them that something waits which nobody has seen to in time (R15), and nothing of what. */
export const tellOfWaiting = (
  sql: Sql,
  told: readonly { readonly appointmentId: number; readonly which: string }[],
  at: DateTime,
): Promise<void> =>
  write(
    sql,
    at,
    told.map(one => ({ kind: 'robot_waits', ...one })),
  )

/** Tells them what no longer fits (R9b), each once for as long as it stands as it does. */
export const tellOfMending = async ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  if (!(await hasRobots(sql))) return
  const at = now()
  const found = await toMend(sql, { of: 'every organisation', from: at })
  await write(
    sql,
    at,
    found.map(({ appointmentId, sequence }) => ({
      kind: 'robot_to_mend',
      appointmentId,
      which: `seq ${sequence}`,
    })),
  )
}
