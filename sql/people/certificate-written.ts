import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface CertificateWritten {
  readonly personId: number
  readonly qualification: string
  readonly number: string | null
  readonly issuer: string | null
  readonly since: string
  /** Its last day; null when it has none. */
  readonly until: string | null
  /** By whom and when it was seen; null when nobody has. */
  readonly checked: { readonly by: number; readonly at: DateTime } | null
}

/** Writes what somebody can show. */
export const insertCertificate = async (sql: Sql, written: CertificateWritten): Promise<number> => {
  const { personId, qualification, number, issuer, since, until, checked } = written
  const [{ certificateId }] = await sql<[{ certificateId: number }]>`
    insert into held_qualification (person_id, qualification, number, issuer, valid, checked_by, checked_at)
    values (${personId}, ${qualification}, ${number}, ${issuer}, daterange(${since}::date, ${until}::date + 1),
      ${checked?.by ?? null}, ${checked?.at ?? null})
    returning held_qualification_id as certificate_id`
  return certificateId
}

/** Ends a certificate with its last day, `until`. */
export const endCertificate = (sql: Sql, certificateId: number, until: string) => sql`
  update held_qualification set valid = daterange(lower(valid), ${until}::date + 1)
  where held_qualification_id = ${certificateId}`

/** Writes that somebody has seen it. */
export const markSeen = (sql: Sql, certificateId: number, by: number, at: DateTime) => sql`
  update held_qualification set checked_by = ${by}, checked_at = ${at} where held_qualification_id = ${certificateId}`
