import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type PersonExported, peopleExported } from '../../sql/people/exported.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { tableColumns } from './table-head.ts'
import { writeCsv } from './write-csv.ts'

/** A row for each certificate of somebody, one where there is none. */
const rowsOf = (locale: Locale, person: PersonExported): string[][] => {
  const { standings, and } = textIn(locale).people
  const { name, phone, email, languages, share, standing, certificates } = person
  const own = [name, phone ?? '', email ?? '', languages.join(and), String(share), standings[standing]]
  const none = ['', '', '', '', '']
  const held = certificates.map(({ zh, en, number, issuer, since, until }) => [
    locale === 'en' ? en : zh,
    number ?? '',
    issuer ?? '',
    since,
    until ?? '',
  ])
  return (held.length > 0 ? held : [none]).map(certificate => [...own, ...certificate])
}

/** The people of an organisation as a table, which is written into the audit: it holds every worker's contact. */
export const exportPeople = (context: Context, { accountId, organisation }: Coordinator, locale: Locale) =>
  context.sql.begin(async (sql): Promise<string> => {
    const at = context.now()
    const people = await peopleExported(sql, organisation, parkDay(at))
    const about = `organisation/${organisation.organisationId}`
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'people.export', about })
    const { labels } = textIn(locale).people.edit
    const head = tableColumns.map(column => labels[column])
    return writeCsv([head, ...people.flatMap(person => rowsOf(locale, person))])
  })
