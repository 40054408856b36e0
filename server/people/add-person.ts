import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAffiliation } from '../../sql/people/affiliation-written.ts'
import { insertCertificate } from '../../sql/people/certificate-written.ts'
import {
  insertPerson,
  type PersonWritten,
  personReachedBy,
  updateStanding,
} from '../../sql/people/person-written.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { countEdit } from './count-edit.ts'
import type { CertificateGiven } from './keep-certificates.ts'

export interface PersonGiven extends PersonWritten {
  readonly share: number
  /** What they can show, if anything. */
  readonly certificate: CertificateGiven | null
}

/** Adds somebody new to an organisation from today on. A step, which gives their id. */
const add = async (sql: Sql, context: Context, who: Coordinator, given: PersonGiven): Promise<number> => {
  const at = context.now()
  const personId = await insertPerson(sql, given)
  const { organisationId } = who.organisation
  await insertAffiliation(sql, { personId, organisationId, since: parkDay(at), share: given.share })
  const { certificate } = given
  const checked = certificate?.seen ? { by: who.accountId, at } : null
  if (certificate) await insertCertificate(sql, { ...certificate, personId, checked })
  await insertAuditEntry(sql, {
    at,
    actor: `account/${who.accountId}`,
    verb: 'person.add',
    about: `person/${personId}`,
  })
  return personId
}

/**
 * Adds somebody new to an organisation, and gives their id.
 * @throws Refusal one_person_per_telephone, one_person_per_address when somebody in the park is reached there already
 */
export const addPerson = (context: Context, who: Coordinator, given: PersonGiven): Promise<number> =>
  context.sql.begin(sql => add(sql, context, who, given))

export interface KnownGiven {
  /** One of the two, exactly as it is known. */
  readonly phone: string | null
  readonly email: string | null
  readonly since: string
  readonly share: number
}

/**
 * Lets somebody who works in the park already belong to one more organisation, and gives their id; null when nobody is reached there.
 * @throws Refusal one_affiliation_at_a_time when they belong to it already
 */
export const affiliate = (context: Context, who: Coordinator, { phone, email, ...given }: KnownGiven) =>
  context.sql.begin(async (sql): Promise<number | null> => {
    const found = await personReachedBy(sql, phone, email)
    if (!found) return null
    await countEdit(sql, context, who, found, 'person.affiliate')
    await insertAffiliation(sql, { ...found, organisationId: who.organisation.organisationId, ...given })
    if (found.standing === 'left') await updateStanding(sql, found.personId, 'active')
    return found.personId
  })
