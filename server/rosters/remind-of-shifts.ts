import { shiftsWithin } from '../../sql/rosters/due-offers.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { byPerson } from './tell-offered.ts'

/** By the park's clock: from then on people are reminded of the next day's shifts (R34). */
const EVENING = 18

/** Reminds everybody of the next day's shifts, each once, from 18:00 on; before, it does nothing. */
export const remindOfShifts = async (context: Context): Promise<void> => {
  const at = context.now()
  if (at.hour < EVENING) return
  const tomorrow = at.startOf('day').plus({ days: 1 })
  await context.sql.begin(async sql => {
    const shifts = await shiftsWithin(sql, tomorrow, tomorrow.plus({ days: 1 }))
    await tellPeople(
      sql,
      context,
      byPerson(shifts).map(([personId, theirs]) => ({
        ...{ kind: 'shift_reminder', personId, dueAt: at, uselessAt: theirs[0]?.starts ?? at },
        about: { assignmentIds: theirs.map(({ assignmentId }) => assignmentId) },
        once: `shift_reminder/${personId}/${tomorrow.toISODate()}`,
      })),
    )
  })
}
