import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Edited, updateClosed } from '../../sql/booking/service-edits.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { freeText, versionShown } from './form-fields.ts'

/** What whoever comes reads instead of times: why, and what to do. */
export const closingForm = z.strictObject({
  version: versionShown,
  because_zh: freeText(120),
  because_en: freeText(240),
})

export const openingForm = z.strictObject({ version: versionShown })

/** What visitors read of it; null: it takes bookings. */
export type Because = { readonly zh: string; readonly en: string } | null

/**
 * Takes no new bookings of a service, for a reason that visitors read; with null it takes them again. What is booked stays.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 */
export const closeForBookings = (
  { sql: pool, now }: Context,
  { accountId }: Coordinator,
  edited: Edited,
  because: Because,
) =>
  pool.begin(async sql => {
    const said = because ?? { zh: null, en: null }
    if (!(await updateClosed(sql, edited, said))) throw new Refusal('it_has_changed_meanwhile')
    const verb = because ? 'service.close' : 'service.open_again'
    const about = `service/${edited.serviceId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb, about })
  })
