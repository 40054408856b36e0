import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What a service of an organisation may be set to, from what is there now. */
export interface ServiceChoices {
  readonly places: readonly Choice[]
  /** Of the organisation alone. */
  readonly brands: readonly Choice[]
  readonly qualifications: readonly Choice[]
}

export interface Choice {
  /** The id or the code, as a form carries it. */
  readonly value: string
  readonly nameZh: string
  readonly nameEn: string
}

export const serviceChoices = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
): Promise<ServiceChoices> => {
  const [row] = await sql<[ServiceChoices]>`
    select coalesce((
        select jsonb_agg(jsonb_build_object('value', place_id::text, 'nameZh', name_zh, 'nameEn', name_en) order by place_id)
        from place), '[]') as places,
      coalesce((
        select jsonb_agg(jsonb_build_object('value', brand_id::text, 'nameZh', name_zh, 'nameEn', name_en) order by brand_id)
        from brand where organisation_id = ${organisationId}), '[]') as brands,
      coalesce((
        select jsonb_agg(jsonb_build_object('value', code, 'nameZh', name_zh, 'nameEn', name_en) order by code)
        from qualification), '[]') as qualifications`
  return row
}
