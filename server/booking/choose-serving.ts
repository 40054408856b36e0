import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Edited, raiseVersion } from '../../sql/booking/service-edits.ts'
import { deleteServiceWorkers, insertServiceWorkers } from '../../sql/booking/service-workers.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { carried } from './service-edit-form.ts'

/** Who is ticked: ids of people. */
export const servingForm = z.strictObject({
  ...carried,
  serving: z
    .array(z.string().regex(/^\d{1,15}$/))
    .prefault([])
    .transform(ids => [...new Set(ids.map(Number))]),
})

/**
 * Permits those and nobody else to serve a service.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 */
export const writeWhoServes = async (sql: Sql, edited: Edited, personIds: readonly number[]) => {
  if (!(await raiseVersion(sql, edited))) throw new Refusal('it_has_changed_meanwhile')
  await deleteServiceWorkers(sql, edited.serviceId, personIds)
  await insertServiceWorkers(sql, edited.serviceId, personIds)
}

/** What writeWhoServes does, for good. @throws Refusal it_has_changed_meanwhile */
export const chooseServing = (
  { sql: pool, now }: Context,
  { accountId }: Coordinator,
  edited: Edited,
  personIds: readonly number[],
) =>
  pool.begin(async sql => {
    await writeWhoServes(sql, edited, personIds)
    const about = `service/${edited.serviceId}`
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${accountId}`,
      verb: 'service.choose_serving',
      about,
    })
  })
