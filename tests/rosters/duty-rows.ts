import type { Sql } from '../../sql/connect.ts'

/** A row of the week: weekday, hours ('[08:30,11:30)'), what it asks for (none: whoever comes will do), how many. */
export type PatternRow = readonly [
  weekday: number,
  hours: string,
  qualifications: readonly string[],
  positions: number,
]

/** A duty of an organisation at a place, held by its people, with its week. */
export const layDuty = async (
  sql: Sql,
  slug: string,
  { placeId, patterns }: { readonly placeId: number | null; readonly patterns: readonly PatternRow[] },
): Promise<number> => {
  const [{ dutyId }] = await sql<[{ dutyId: number }]>`
    insert into duty (organisation_id, place_id, name_zh, name_en)
    select organisation_id, ${placeId}, '窗口值班', 'Window duty' from organisation where slug = ${slug}
    returning duty_id`
  await sql`
    insert into duty_organisation (duty_id, organisation_id)
    select ${dutyId}, organisation_id from organisation where slug = ${slug}`
  for (const [weekday, hours, qualifications, positions] of patterns)
    await sql`
      insert into duty_pattern (duty_id, weekday, hours, valid, qualifications, positions)
      values (${dutyId}, ${weekday}, ${hours}, '[2026-01-01,)', ${[...qualifications]}, ${positions})`
  return dutyId
}

/** Lets people belong to an organisation, each with a whole share. */
export const affiliate = (sql: Sql, slug: string, ...personIds: readonly number[]) => sql`
  insert into affiliation (person_id, organisation_id, during)
  select person_id, organisation_id, '[2020-01-01,)'
  from organisation, unnest(${[...personIds]}::bigint[]) person_id where slug = ${slug}`

/** A draft with shifts of one position each, in their order; what each shift asks for, and its hours ('[2026-12-07T08:30+08:00,…)'). */
export const layRoster = async (
  sql: Sql,
  dutyId: number,
  period: string,
  shifts: readonly (readonly [during: string, qualifications: readonly string[]])[],
) => {
  const [{ rosterId }] = await sql<[{ rosterId: number }]>`
    insert into roster (duty_id, period) values (${dutyId}, ${period}::daterange) returning roster_id`
  const positions: number[] = []
  for (const [during, qualifications] of shifts) {
    const [{ positionId }] = await sql<[{ positionId: number }]>`
      with shift as (
        insert into shift (roster_id, during) values (${rosterId}, ${during}::tstzrange) returning shift_id)
      insert into shift_position (shift_id, qualifications, ordinal)
      select shift_id, ${[...qualifications]}, 1 from shift returning position_id`
    positions.push(positionId)
  }
  return { rosterId, positions }
}
