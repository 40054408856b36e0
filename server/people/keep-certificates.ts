import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import { endCertificate, insertCertificate, markSeen } from '../../sql/people/certificate-written.ts'
import type { Context } from '../context.ts'
import { countEdit, type EditOf } from './count-edit.ts'

export interface CertificateGiven {
  readonly qualification: string
  readonly number: string | null
  readonly issuer: string | null
  readonly since: string
  /** Its last day; null when it has none. */
  readonly until: string | null
  /** Whoever enters it has seen it. */
  readonly seen: boolean
}

/**
 * Adds a certificate, or the one that goes on from another. A step.
 * @throws Refusal it_has_changed_meanwhile, one_certificate_at_a_time
 */
export const addCertificate =
  (context: Context, who: Coordinator, edit: EditOf & CertificateGiven, verb: 'add' | 'renew') =>
  async (sql: Sql): Promise<void> => {
    await countEdit(sql, context, who, edit, verb === 'add' ? 'certificate.add' : 'certificate.renew')
    const checked = edit.seen ? { by: who.accountId, at: context.now() } : null
    await insertCertificate(sql, { ...edit, checked })
  }

/**
 * Ends a certificate with its last day. A step.
 * @throws Refusal it_has_changed_meanwhile
 */
export const endsCertificate =
  (context: Context, who: Coordinator, edit: EditOf & { certificateId: number; until: string }) =>
  async (sql: Sql): Promise<void> => {
    await countEdit(sql, context, who, edit, 'certificate.end')
    await endCertificate(sql, edit.certificateId, edit.until)
  }

/**
 * Writes that a certificate has been seen. A step.
 * @throws Refusal it_has_changed_meanwhile
 */
export const seesCertificate =
  (context: Context, who: Coordinator, edit: EditOf & { certificateId: number }) =>
  async (sql: Sql): Promise<void> => {
    await countEdit(sql, context, who, edit, 'certificate.see')
    await markSeen(sql, edit.certificateId, who.accountId, context.now())
  }
