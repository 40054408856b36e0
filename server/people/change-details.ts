import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import { updateShare } from '../../sql/people/affiliation-written.ts'
import { type PersonWritten, updatePerson } from '../../sql/people/person-written.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { countEdit, type EditOf } from './count-edit.ts'

export interface DetailsEdit extends EditOf, PersonWritten {
  readonly share: number
}

/**
 * Changes what somebody is called, how they are reached, what they speak, and what of them this organisation has. A step.
 * @throws Refusal it_has_changed_meanwhile, one_person_per_telephone, one_person_per_address
 */
export const changeDetails =
  (context: Context, who: Coordinator, edit: DetailsEdit) =>
  async (sql: Sql): Promise<void> => {
    await countEdit(sql, context, who, edit, 'person.change')
    await updatePerson(sql, edit.personId, edit)
    const { personId, share } = edit
    const { organisationId } = who.organisation
    await updateShare(sql, { personId, organisationId, share, today: parkDay(context.now()) })
  }
