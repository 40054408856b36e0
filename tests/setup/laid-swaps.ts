import type { Context } from '../../server/context.ts'

/**
 * In a roster, a shift in so many days that somebody holds and, a day later, another that they ask somebody else to take.
 * @returns the assignment of the first, and the swap.
 */
export const swapIn = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  rosterId: number,
  { holder, asked, in: days }: { readonly holder: string; readonly asked: string; readonly in: number },
) => {
  const [keeps, gives] = [now().plus({ days }), now().plus({ days: days + 1 })]
  const [row] = await sql<[{ assignment: number; swap: number }]>`
    with shift as (
      insert into shift (roster_id, during)
      select ${rosterId}, tstzrange(starts, starts + interval '3 hours') from unnest(array[${keeps}::timestamptz, ${gives}]) starts
      returning shift_id, during),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
      returning position_id, shift_id),
    held as (
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, person_id, 'accepted', ${now()} from position, person where name = ${holder}
      returning assignment_id, position_id),
    of_day as (
      select assignment_id, lower(during) as starts from held join position using (position_id) join shift using (shift_id)),
    swap as (
      insert into swap (assignment_id, asked_at) select assignment_id, ${now()} from of_day where starts = ${gives}
      returning swap_id),
    asked as (
      insert into swap_asked (swap_id, person_id, asked_at)
      select swap_id, person_id, ${now()} from swap, person where name = ${asked})
    select assignment_id as assignment, (select swap_id from swap) as swap from of_day where starts = ${keeps}`
  return row
}
