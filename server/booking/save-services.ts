import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Edited, updateService } from '../../sql/booking/service-edits.ts'
import {
  deleteNeeds,
  deleteRoomLines,
  deleteServiceHours,
  insertNeeds,
  insertRoomLines,
  insertServiceHours,
  releaseNeeds,
  updateNeeds,
} from '../../sql/booking/service-lines.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import type { ServiceEdit } from './service-edit.ts'

/** Sets what a service asks for: the lines of people, those of rooms, and its hours. */
export const writeLines = async (
  sql: Sql,
  serviceId: number,
  { needs, rooms, hours }: Omit<ServiceEdit, 'set'>,
) => {
  await updateNeeds(sql, serviceId, needs)
  await insertNeeds(sql, serviceId, needs)
  await releaseNeeds(sql, serviceId, needs)
  await deleteNeeds(sql, serviceId, needs)
  await deleteRoomLines(sql, serviceId)
  await insertRoomLines(sql, serviceId, rooms)
  await deleteServiceHours(sql, serviceId)
  await insertServiceHours(sql, serviceId, hours)
}

/**
 * Sets a service to what its form says; what was booked before keeps its length.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 */
export const writeServiceEdit = async (sql: Sql, edited: Edited, { set, ...lines }: ServiceEdit) => {
  if (!(await updateService(sql, edited, set))) throw new Refusal('it_has_changed_meanwhile')
  await writeLines(sql, edited.serviceId, lines)
}

/** What writeServiceEdit does, for good. @throws Refusal it_has_changed_meanwhile */
export const saveServiceEdit = (
  { sql: pool, now }: Context,
  { accountId }: Coordinator,
  edited: Edited,
  edit: ServiceEdit,
) =>
  pool.begin(async sql => {
    await writeServiceEdit(sql, edited, edit)
    const about = `service/${edited.serviceId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'service.change', about })
  })
