import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface DueOffer {
  readonly assignmentId: number
  readonly positionId: number
}

/** Offers whose time to answer is over, locked: whoever looks at the same time leaves them out. */
export const lockDueOffers = (sql: Sql, at: DateTime, most: number) => sql<DueOffer[]>`
  select assignment_id, position_id
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
  where assignment.state = 'offered' and assignment.answer_by <= ${at} and roster.state = 'published'
  order by assignment_id limit ${most}
  for no key update of assignment skip locked`

export interface AskedAgain {
  readonly assignmentId: number
  readonly personId: number
  readonly answerBy: DateTime
}

/** Marks as asked again the offers that nobody has answered by halfway (R34), and says whose they are. */
export const markAskedAgain = (sql: Sql, at: DateTime) => sql<AskedAgain[]>`
  update assignment set asked_again_at = ${at}
  where assignment_id in (
      select assignment_id
      from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
      where assignment.state = 'offered' and asked_again_at is null and cancelled_at is null and roster.state = 'published'
        and assignment.answer_by > ${at} and offered_at + (assignment.answer_by - offered_at) / 2 <= ${at}
      order by assignment_id
      for no key update of assignment skip locked)
    and person_id is not null
  returning assignment_id, person_id, answer_by`

/** Takes back an offer that was told to nobody. */
export const deleteOffer = (sql: Sql, assignmentId: number) => sql`
  delete from assignment where assignment_id = ${assignmentId} and state = 'offered'`
