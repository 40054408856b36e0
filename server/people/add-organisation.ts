import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertOrganisation, type OrganisationWritten } from '../../sql/people/organisations.ts'
import type { Context } from '../context.ts'

/**
 * Adds an organisation or a team to the park.
 * @throws the constraints one_organisation_per_slug, the_park_is_no_organisation
 */
export const addOrganisation = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  organisation: OrganisationWritten,
): Promise<number> =>
  sql.begin(async sql => {
    const organisationId = await insertOrganisation(sql, organisation)
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${accountId}`,
      verb: 'organisation.add',
      about: `organisation/${organisationId}`,
    })
    return organisationId
  })
