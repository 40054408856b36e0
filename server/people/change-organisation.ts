import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type OrganisationShown, updateOrganisation } from '../../sql/people/organisations.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * Writes anew what an organisation is called and who answers for it.
 * @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more
 * @throws the constraints one_organisation_per_slug, the_park_is_no_organisation
 */
export const changeOrganisation = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  { organisationId, ...organisation }: OrganisationShown,
): Promise<void> =>
  sql.begin(async sql => {
    if (!(await updateOrganisation(sql, organisationId, organisation)))
      throw new Refusal('it_has_changed_meanwhile')
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${accountId}`,
      verb: 'organisation.change',
      about: `organisation/${organisationId}`,
    })
  })
