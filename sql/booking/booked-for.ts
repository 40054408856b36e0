import type { DateTime } from 'luxon'
import type { SignedIn } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What is read out to somebody who was booked for. */
export interface BookedFor {
  readonly reference: string
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
}

/**
 * An appointment that an account has booked for somebody since an instant, by the audit; undefined for any other: this page is for
 * whoever still has them on the telephone.
 */
export const bookedFor = async (
  sql: Sql,
  { accountId }: SignedIn,
  { appointmentId, since }: { readonly appointmentId: number; readonly since: DateTime },
) => {
  const [row] = await sql<BookedFor[]>`
    select reference, arrives_at as starts, upper(during) as ends, said_zh, said_en
    from appointment join party using (appointment_id) join service using (service_id) join place using (place_id)
    where appointment_id = ${appointmentId} and ordinal = 1 and exists (
      select from audit_entry
      where about = 'appointment/' || ${appointmentId}::bigint and verb = 'appointment.book'
        and actor = 'account/' || ${accountId}::bigint and at > ${since})`
  return row
}
