import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  belongsFrom,
  deleteExtraHours,
  endAffiliation,
  endWorkingHours,
  insertAffiliation,
  takeBackLeaving,
} from '../../sql/people/affiliation-written.ts'
import type { Standing } from '../../sql/people/directory.ts'
import { updateStanding } from '../../sql/people/person-written.ts'
import { writeServicesServed } from '../../sql/people/services-written.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { countEdit, type EditOf } from './count-edit.ts'

export interface StandingEdit extends EditOf {
  readonly before: Standing
  /** The first day without them, where one was said. */
  readonly leavesOn: string | null
  /** `stays`: whoever was to leave does not. */
  readonly standing: Standing | 'stays'
  /** Of whoever leaves the first day without them, of whoever comes back the first with them. */
  readonly day: string
}

/** Whoever works for nobody else has no hours after that; whoever does is not asked for this organisation's services any more. */
const leave = async (sql: Sql, today: string, { organisation }: Coordinator, edit: StandingEdit) => {
  const { personId, day, leavesOn } = edit
  // Of a day that was said before nothing stays: hours end with the new one, and go on where whoever leaves stays after all.
  if (leavesOn !== null) await takeBackLeaving(sql, personId, organisation.organisationId, leavesOn)
  await endAffiliation(sql, personId, organisation.organisationId, { day, today })
  const elsewhere = await belongsFrom(sql, personId, day)
  if (elsewhere && day > today) throw new Refusal('who_works_elsewhere_leaves_today')
  if (day === today) await writeServicesServed(sql, organisation, personId, [])
  if (elsewhere) return
  await endWorkingHours(sql, personId, day)
  await deleteExtraHours(sql, personId, day)
  if (day === today) await updateStanding(sql, personId, 'left')
}

const verbs = {
  active: 'person.resume',
  paused: 'person.pause',
  left: 'person.leave',
  stays: 'person.stay',
} as const

/**
 * Pauses somebody, lets them go on, leave on a day, stay after all or come back on a day. A step.
 * @throws Refusal it_has_changed_meanwhile, who_works_elsewhere_leaves_today
 */
export const changeStanding =
  (context: Context, who: Coordinator, edit: StandingEdit) =>
  async (sql: Sql): Promise<void> => {
    const { personId, before, leavesOn, standing, day } = edit
    const returns = before === 'left' && standing === 'active'
    await countEdit(sql, context, who, edit, returns ? 'person.return' : verbs[standing])
    const { organisationId } = who.organisation
    if (standing === 'left') return leave(sql, parkDay(context.now()), who, edit)
    if (standing === 'stays') {
      if (leavesOn !== null) await takeBackLeaving(sql, personId, organisationId, leavesOn)
      return
    }
    if (returns) await insertAffiliation(sql, { personId, organisationId, since: day, share: 1 })
    await updateStanding(sql, personId, standing)
  }
