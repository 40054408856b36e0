import { markAskedAgain } from '../../sql/rosters/due-offers.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { latestOf } from './offer-rules.ts'
import { byPerson } from './tell-offered.ts'

/** Asks once more, halfway, whoever has not answered (R34, R45): one message to each, of all that is open. */
export const askAgain = (context: Context): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const open = await markAskedAgain(sql, at)
    await tellPeople(
      sql,
      context,
      byPerson(open).map(([personId, theirs]) => ({
        ...{ kind: 'shift_asked_again', personId, dueAt: at, uselessAt: latestOf(theirs) ?? at },
        about: { assignmentIds: theirs.map(({ assignmentId }) => assignmentId) },
        once: `shift_asked_again/${theirs[0]?.assignmentId}`,
      })),
    )
  })
