import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { hoursExported, type Period } from '../../sql/rosters/hours.ts'
import { said } from '../../views/kit/said.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { writeCsv } from '../people/write-csv.ts'

/**
 * The hours of an organisation in the columns of 民政部令第67号, as they stand after all corrections; the identity that it asks for is
 * kept nowhere here and is filled in by whoever hands it in. Written into the audit.
 */
export const exportHours = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: Coordinator,
  period: Period,
  locale: Locale,
) =>
  sql.begin(async (sql): Promise<string> => {
    const rows = await hoursExported(sql, organisation, period)
    const [actor, about] = [`account/${accountId}`, `organisation/${organisation.organisationId}`]
    await insertAuditEntry(sql, { at: now(), actor, verb: 'hours.export', about })
    const { columns } = textIn(locale).volunteerHours
    const whose = said(locale, organisation.nameZh, organisation.nameEn)
    const cells = rows.map(({ name, nameZh, nameEn, onDay, minutes }) => [
      ...[name, '', said(locale, nameZh, nameEn)],
      ...[onDay, String(minutes), whose],
    ])
    return writeCsv([[...columns], ...cells])
  })
