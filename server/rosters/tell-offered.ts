import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { latestOf } from './offer-rules.ts'

export interface Offered {
  readonly assignmentId: number
  readonly personId: number
  readonly answerBy: DateTime
}

/** The shifts of each person, in the order in which they came. */
export const byPerson = <T extends { readonly personId: number }>(shifts: readonly T[]): [number, T[]][] => {
  const people = new Map<number, T[]>()
  for (const shift of shifts) people.set(shift.personId, [...(people.get(shift.personId) ?? []), shift])
  return [...people]
}

/** Tells each of those who were just made offers of all of theirs, in one message (R45). */
export const tellOffered = (
  sql: Sql,
  context: Pick<Context, 'config'>,
  offers: readonly Offered[],
  at: DateTime,
): Promise<void> =>
  tellPeople(
    sql,
    context,
    byPerson(offers).map(([personId, theirs]) => ({
      ...{ kind: 'shift_offer', personId, dueAt: at, uselessAt: latestOf(theirs) ?? at },
      about: { assignmentIds: theirs.map(({ assignmentId }) => assignmentId) },
      once: `shift_offer/${theirs[0]?.assignmentId}`,
    })),
  )
