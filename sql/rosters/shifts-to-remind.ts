import type { DateTime } from 'luxon'
import type { ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'
import { type ChoiceRow, choiceIn, type ReminderChoice, toldHours } from '../messages/reminder-choices.ts'

/** A shift that somebody with an account holds, and how they are reminded. */
export interface ShiftToRemind {
  readonly assignmentId: number
  readonly personId: number
  readonly starts: DateTime
  /** Since when it is theirs as it stands. */
  readonly heldSince: DateTime
  readonly accountId: number
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
  readonly reachHours: readonly ReachHours[]
  /** Null: they have not said how. */
  readonly choice: ReminderChoice | null
  /** When they said it. */
  readonly chosenAt: DateTime | null
}

export interface Within {
  readonly from: DateTime
  readonly until: DateTime
  /** Of these accounts alone; null: of all. */
  readonly accountIds: readonly number[] | null
}

/** Shifts that start within a span and are held by people with an account in use, the earliest first. */
export const shiftsToRemind = async (
  sql: Sql,
  { from, until, accountIds }: Within,
): Promise<ShiftToRemind[]> => {
  const rows = await sql<(Omit<ShiftToRemind, 'choice'> & ChoiceRow)[]>`
    select assignment_id, assignment.person_id, lower(during) as starts, assignment.changed_at as held_since,
      account.account_id, email, phone, ${toldHours(sql)} as reach_hours,
      reminder_choice.channel as chosen, evening_before, minutes_before, reminder_choice.changed_at as chosen_at
    from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
      join account on account.person_id = assignment.person_id and disabled_at is null
      left join reminder_choice
        on reminder_choice.account_id = account.account_id and reminder_choice.kind = 'shift_reminder'
    where assignment.state in ('standing', 'accepted') and cancelled_at is null and roster.state = 'published'
      and during && tstzrange(${from}, ${until}) and lower(during) >= ${from}
      and (${accountIds === null} or account.account_id = any (${[...(accountIds ?? [])]}::bigint[]))
    order by during, assignment_id`
  return rows.map(({ chosen, eveningBefore, minutesBefore, ...row }) => ({
    ...row,
    choice: choiceIn({ chosen, eveningBefore, minutesBefore }),
  }))
}
