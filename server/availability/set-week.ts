import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { raiseVersion } from '../../sql/availability/whose-hours.ts'
import {
  deleteWeeksFrom,
  endWeeksBefore,
  insertWeek,
  type NewWeek,
} from '../../sql/availability/working-weeks.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** A week of hours, and the version of its person that the form was shown. */
export type WeekSet = NewWeek & { readonly version: number }

/**
 * From a day on a person works these hours of the week; the week before ends the day before, and any that was set for later is
 * replaced. What was promised in hours that are no more stands, and is to be mended (R9b).
 * @throws Refusal it_has_changed_meanwhile when somebody else changed what is written of them
 */
export const weekSetting = async (sql: Sql, { now }: Pick<Context, 'now'>, week: WeekSet): Promise<void> => {
  const { personId, from, enteredBy } = week
  const [raised] = await raiseVersion(sql, week)
  if (!raised) throw new Refusal('it_has_changed_meanwhile')
  await deleteWeeksFrom(sql, personId, from)
  await endWeeksBefore(sql, personId, from)
  await insertWeek(sql, week)
  await insertAuditEntry(sql, {
    at: now(),
    actor: `account/${enteredBy}`,
    verb: 'person.set_week',
    about: `person/${personId}`,
  })
}

/** weekSetting in a transaction of its own. */
export const setWeek = (context: Context, week: WeekSet): Promise<void> =>
  context.sql.begin(sql => weekSetting(sql, context, week))
