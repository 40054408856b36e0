import type { Sql } from '../connect.ts'

/** What somebody writes about an organisation; responsible and contact stand on its records of service (R48). */
export interface OrganisationWritten {
  /** Stands in the addresses of its pages. */
  readonly slug: string
  readonly kind: 'organisation' | 'team'
  readonly nameZh: string
  readonly nameEn: string
  readonly responsible: string | null
  readonly contact: string | null
  /** Its records are 证明 then (R48). */
  readonly joinedNationalSystem: boolean
}

export interface OrganisationShown extends OrganisationWritten {
  readonly organisationId: number
  readonly version: number
}

export interface OrganisationInList extends OrganisationShown {
  /** Whether anybody signs in as its coordinator. */
  readonly coordinated: boolean
}

/** Every organisation and team of the park, in the order in which they came. */
export const organisations = (sql: Sql) => sql<OrganisationInList[]>`
  select organisation_id, slug, kind, name_zh, name_en, responsible, contact, joined_national_system, version,
    exists (
      select from role_grant join account using (account_id)
      where role_grant.organisation_id = organisation.organisation_id and disabled_at is null) as coordinated
  from organisation order by organisation_id`

/** One of them; undefined when there is none. */
export const organisationOf = async (sql: Sql, organisationId: number | null) => {
  const [row] = await sql<OrganisationShown[]>`
    select organisation_id, slug, kind, name_zh, name_en, responsible, contact, joined_national_system, version
    from organisation where organisation_id = ${organisationId}`
  return row
}

/** Adds one, and gives its number. */
export const insertOrganisation = async (sql: Sql, organisation: OrganisationWritten) => {
  const { slug, kind, nameZh, nameEn, responsible, contact, joinedNationalSystem } = organisation
  const [{ organisationId }] = await sql<[{ organisationId: number }]>`
    insert into organisation (slug, kind, name_zh, name_en, responsible, contact, joined_national_system)
    values (${slug}, ${kind}, ${nameZh}, ${nameEn}, ${responsible}, ${contact}, ${joinedNationalSystem})
    returning organisation_id`
  return organisationId
}

/** Writes one anew. @returns whether it still was as whoever writes it saw it. */
export const updateOrganisation = async (
  sql: Sql,
  organisationId: number,
  { version, ...organisation }: OrganisationWritten & { version: number },
): Promise<boolean> => {
  const { slug, kind, nameZh, nameEn, responsible, contact, joinedNationalSystem } = organisation
  const { count } = await sql`
    update organisation set slug = ${slug}, kind = ${kind}, name_zh = ${nameZh}, name_en = ${nameEn},
      responsible = ${responsible}, contact = ${contact}, joined_national_system = ${joinedNationalSystem},
      version = version + 1
    where organisation_id = ${organisationId} and version = ${version}`
  return count > 0
}
