import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  deleteExtraHours,
  extraHoursAfter,
  insertExtraHours,
  updateExtraHours,
} from '../../sql/availability/extra-hours.ts'
import {
  deleteLeave,
  type EntryShown,
  insertLeave,
  leavesAfter,
  type NewEntry,
  updateLeave,
} from '../../sql/availability/leaves.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** What can be entered of somebody beside their week. */
export type EnteredAs = 'leave' | 'extra'

const queries = {
  leave: { after: leavesAfter, insert: insertLeave, update: updateLeave, remove: deleteLeave },
  extra: {
    after: extraHoursAfter,
    insert: insertExtraHours,
    update: updateExtraHours,
    remove: deleteExtraHours,
  },
}
const verbs = {
  leave: { enter: 'leave.enter', change: 'leave.change', takeBack: 'leave.take_back' },
  extra: { enter: 'extra_hours.enter', change: 'extra_hours.change', takeBack: 'extra_hours.take_back' },
}

/** What was entered of a person and is not over, the first first. */
export const enteredOf = ({ sql, now }: Pick<Context, 'sql' | 'now'>, as: EnteredAs, personId: number) =>
  queries[as].after(sql, personId, now())

type Step = (sql: Sql) => Promise<void>
type Clock = Pick<Context, 'now'>

const audit = (sql: Sql, { now }: Clock, verb: string, by: number, personId: number) =>
  insertAuditEntry(sql, { at: now(), actor: `account/${by}`, verb, about: `person/${personId}` })

/**
 * Enters leave or extra hours, or changes what was entered. Leave is a fact: it is written whatever stands in it (R9b).
 * @param shown what is changed; null: it is entered anew.
 * @throws Refusal it_has_changed_meanwhile when it is no longer what was shown
 * @throws the constraint extra_hours_do_not_overlap
 */
export const entering =
  (context: Clock, as: EnteredAs, entry: NewEntry, shown: EntryShown | null): Step =>
  async sql => {
    if (shown === null) await queries[as].insert(sql, entry)
    else {
      const [changed] = await queries[as].update(sql, shown, entry)
      if (!changed) throw new Refusal('it_has_changed_meanwhile')
    }
    const verb = verbs[as][shown === null ? 'enter' : 'change']
    await audit(sql, context, verb, entry.enteredBy, entry.personId)
  }

/**
 * Takes back what was entered.
 * @throws Refusal it_has_changed_meanwhile when it is no longer what was shown
 */
export const takingBack =
  (context: Clock, as: EnteredAs, shown: EntryShown, by: number): Step =>
  async sql => {
    const [gone] = await queries[as].remove(sql, shown)
    if (!gone) throw new Refusal('it_has_changed_meanwhile')
    await audit(sql, context, verbs[as].takeBack, by, shown.personId)
  }

/** One of the two in a transaction of its own. */
export const enterTime = ({ sql }: Pick<Context, 'sql'>, step: Step): Promise<void> => sql.begin(step)
