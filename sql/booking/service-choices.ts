import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What a service of an organisation may be set to, from what is there now. */
export interface ServiceChoices {
  readonly places: readonly Choice[]
  /** Of the organisation alone. */
  readonly brands: readonly Choice[]
  readonly qualifications: readonly Choice[]
  /** Posts that its people hold, each with the place that it stands at, and what feeds one of its services already (R9). */
  readonly duties: readonly (Choice & { readonly placeId: number | null })[]
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
        from qualification), '[]') as qualifications,
      coalesce((
        select jsonb_agg(jsonb_build_object('value', duty_id::text, 'nameZh', duty.name_zh, 'nameEn', duty.name_en,
          'placeId', coalesce(room.place_id, duty.place_id)) order by duty_id)
        from duty left join room using (room_id)
        where purpose = 'post' and ended_on is null and duty.organisation_id is not null and (
            duty.organisation_id = ${organisationId} or exists (
              select from duty_organisation
              where duty_organisation.duty_id = duty.duty_id and duty_organisation.organisation_id = ${organisationId}))
          or duty_id in (select fed_by_duty from service where organisation_id = ${organisationId})), '[]') as duties`
  return row
}
