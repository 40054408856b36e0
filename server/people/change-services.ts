import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import { writeServicesServed } from '../../sql/people/services-written.ts'
import type { Context } from '../context.ts'
import { countEdit, type EditOf } from './count-edit.ts'

export interface ServicesEdit extends EditOf {
  /** All of this organisation's that they may be asked for. */
  readonly serviceIds: readonly number[]
}

/**
 * Changes which of this organisation's services somebody may be asked for; those of others stay. A step.
 * @throws Refusal it_has_changed_meanwhile
 */
export const changeServices =
  (context: Context, who: Coordinator, edit: ServicesEdit) =>
  async (sql: Sql): Promise<void> => {
    await countEdit(sql, context, who, edit, 'person.change_services')
    await writeServicesServed(sql, who.organisation, edit.personId, edit.serviceIds)
  }
