import type { Sql } from '../../sql/connect.ts'

export interface ShiftLaid {
  readonly day: string
  /** '09:00' */
  readonly from: string
  readonly until: string
  /** Who is planned in each position, by name; null: nobody. */
  readonly people: readonly (string | null)[]
}

/** A draft of four weeks from 30 November of a duty of its own, held at the park. */
export const layDraft = async (sql: Sql, shifts: readonly ShiftLaid[], organisation = 'hexie') => {
  const [row] = await sql<{ dutyId: number; rosterId: number }[]>`
    with duty as (
      insert into duty (organisation_id, place_id, name_zh, name_en)
      select organisation_id, (select place_id from place where slug = 'park'), '前台值班', 'Desk'
      from organisation where slug = ${organisation} returning duty_id, organisation_id),
    held as (insert into duty_organisation (duty_id, organisation_id) select duty_id, organisation_id from duty)
    insert into roster (duty_id, period) select duty_id, '[2026-11-30,2026-12-28)' from duty
    returning duty_id, roster_id`
  if (!row) throw new Error(`there is no ${organisation}`)
  for (const { day, from, until, people } of shifts)
    await sql`
      with shift as (
        insert into shift (roster_id, during)
        values (${row.rosterId}, tstzrange(here(${`${day} ${from}`}::timestamp), here(${`${day} ${until}`}::timestamp)))
        returning shift_id),
      position as (
        insert into shift_position (shift_id, qualifications, ordinal)
        select shift_id, '{}', ordinal from shift, generate_series(1, ${people.length}) ordinal
        returning position_id, ordinal)
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, person_id, 'planned', '2026-11-25'
      from position join person on name = (${[...people]}::text[])[ordinal]`
  return row
}

/** The assignments of a roster, shift by shift, with who holds or held each. */
export const assignmentsOf = (sql: Sql, rosterId: number) =>
  sql<
    {
      assignmentId: number
      positionId: number
      name: string | null
      state: string
      answerBy: string | null
    }[]
  >`
    select assignment_id, position_id, name, assignment.state, to_char(assignment.answer_by, 'MM-DD HH24:MI') as answer_by
    from assignment join shift_position using (position_id) join shift using (shift_id) left join person using (person_id)
    where roster_id = ${rosterId} order by during, ordinal, assignment_id`

/** What was said to somebody, by kind, in its order. */
export const toldTo = async (sql: Sql, name: string) => {
  const rows = await sql<{ kind: string; about: { assignmentIds: number[] } }[]>`
    select message.kind, about from message join account using (account_id) join person using (person_id)
    where name = ${name} order by message_id`
  return rows.map(({ kind, about }) => ({ kind, shifts: about.assignmentIds?.length ?? 0 }))
}
