import type { Context } from '../../server/context.ts'
import { checkInKey } from '../../server/rosters/check-in-key.ts'

/**
 * A duty of an organisation with a published roster: a shift now and one of yesterday, both held by whoever is called that, who
 * also was there the day before and has a record of it; and a draft of the month after.
 */
export const dutyOf = async ({ sql, now, keys }: Context, organisation: string, name: string) => {
  const [row] = await sql<
    [
      Record<
        'dutyId' | 'checkInEpoch' | 'rosterId' | 'position' | 'shift' | 'today' | 'past' | 'entry',
        number
      > & {
        record: string
      },
    ]
  >`
    with duty as (
      insert into duty (organisation_id, place_id, name_zh, name_en)
      select organisation_id, place_id, '窗口值班', 'Window' from organisation, place
      where organisation.slug = ${organisation} and place.slug = 'park'
      returning duty_id, organisation_id, check_in_epoch),
    asked as (
      insert into duty_organisation (duty_id, organisation_id) select duty_id, organisation_id from duty),
    pattern as (
      insert into duty_pattern (duty_id, weekday, hours, valid, qualifications, positions)
      select duty_id, 3, '[08:30,11:30)', '[2026-01-01,)', '{}', 1 from duty),
    entry as (
      insert into volunteer_minutes (person_id, organisation_id, on_day, minutes, duty_id, source, entered_at)
      select person_id, organisation_id, day_here(${now()}) - 2, 120, duty_id, 'laid/' || duty_id, ${now()}
      from duty, person where name = ${name} returning entry_id),
    record as (
      insert into service_record (code, number, person_id, organisation_id, period, minutes, content, responsible, contact, issued_at)
      select 'RECRD' || lpad(duty_id::text, 3, '2'), '2025-' || lpad(duty_id::text, 4, '0'), person_id, organisation_id, '[2026-11-01,2026-12-01)', 120, '值班',
        '周敏', '电话', ${now()}
      from duty, person where name = ${name} returning code),
    roster as (
      insert into roster (duty_id, period, state) select duty_id, '[2026-11-01,2026-12-01)', 'published' from duty
      returning roster_id),
    shift as (
      insert into shift (roster_id, during)
      select roster_id, tstzrange(starts, starts + interval '3 hours')
      from roster, unnest(array[${now().minus({ days: 1 })}::timestamptz, ${now()}]) starts
      returning shift_id, during),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
      returning position_id, shift_id),
    assignment as (
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, person_id, 'accepted', ${now()} from position, person where name = ${name}
      returning assignment_id, position_id),
    held as (
      select assignment_id, during from assignment join position using (position_id) join shift using (shift_id))
    select duty_id, check_in_epoch, roster_id, (select min(position_id) from position) as position,
      (select min(shift_id) from position) as shift,
      (select entry_id from entry) as entry, (select code from record) as record,
      (select assignment_id from held where during @> ${now()}::timestamptz) as today,
      (select assignment_id from held where not during @> ${now()}::timestamptz) as past
    from duty, roster`
  const offer = await offerIn({ sql, now }, row.rosterId, name)
  const firms = await firmIn({ sql, now }, row.rosterId)
  const urgent = await urgentIn({ sql, now }, row.rosterId, name)
  const draft = await draftOf({ sql, now }, row.dutyId, name)
  const { assignmentId: offered, positionId: toFill } = offer
  return { ...row, ...draft, offered, toFill, firms, urgent, key: checkInKey(keys, row) }
}

/** Of that duty, a draft: a position that they are planned in, and one beside it that asks for a lawyer and has nobody. */
const draftOf = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, dutyId: number, name: string) => {
  const [row] = await sql<[{ draft: number; planned: number; empty: number; movable: number }]>`
    with roster as (
      insert into roster (duty_id, period) values (${dutyId}, '[2026-12-01,2027-01-01)') returning roster_id),
    shift as (
      insert into shift (roster_id, during)
      select roster_id, '[2026-12-02T08:30+08:00,2026-12-02T11:30+08:00)' from roster returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal)
      select shift_id, case ordinal when 1 then '{}'::text[] else '{lawyer}' end, ordinal
      from shift, generate_series(1, 2) ordinal returning position_id, ordinal),
    planned as (
      insert into assignment (position_id, person_id, state, changed_at)
      select position_id, person_id, 'planned', ${now()} from position, person where ordinal = 1 and name = ${name}
      returning position_id)
    select roster_id as draft, position_id as planned, shift_id as movable,
      (select position_id from position where ordinal = 2) as empty
    from roster, planned, shift`
  return row
}

/** In that roster, a shift in two days that is offered to them. */
const offerIn = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, rosterId: number, name: string) => {
  const starts = now().plus({ days: 2 })
  const [row] = await sql<[{ assignmentId: number; positionId: number }]>`
    with shift as (
      insert into shift (roster_id, during)
      values (${rosterId}, tstzrange(${starts}, ${starts.plus({ hours: 3 })})) returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
      returning position_id)
    insert into assignment (position_id, person_id, state, offered_at, answer_by, changed_at)
    select position_id, person_id, 'offered', ${now()}, ${now().plus({ days: 1 })}, ${now()}
    from position, person where name = ${name}
    returning assignment_id, position_id`
  return row
}

/** In that roster, a shift in three days that a firm holds and has named nobody for. */
const firmIn = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, rosterId: number) => {
  const starts = now().plus({ days: 3 })
  const [row] = await sql<[{ assignmentId: number }]>`
    with firm as (insert into firm (name) values (${`律所 ${rosterId}`}) returning firm_id),
    shift as (
      insert into shift (roster_id, during)
      values (${rosterId}, tstzrange(${starts}, ${starts.plus({ hours: 3 })})) returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
      returning position_id)
    insert into assignment (position_id, firm_id, state, changed_at)
    select position_id, firm_id, 'standing', ${now()} from position, firm
    returning assignment_id`
  return row.assignmentId
}

/** In that roster, a shift in five hours that nobody holds, for which a call asks them. */
const urgentIn = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, rosterId: number, name: string) => {
  const starts = now().plus({ hours: 5 })
  const [row] = await sql<[{ position: number; offer: number }]>`
    with shift as (
      insert into shift (roster_id, during)
      values (${rosterId}, tstzrange(${starts}, ${starts.plus({ hours: 3 })})) returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal) select shift_id, '{}', 1 from shift
      returning position_id),
    called as (
      insert into urgent_call (position_id, called_at, called_by, answer_by)
      select position_id, ${now()}, (select min(account_id) from account), ${starts.minus({ hours: 1 })} from position
      returning call_id, position_id)
    insert into urgent_offer (call_id, person_id, asked_at)
    select call_id, person_id, ${now()} from called, person where name = ${name}
    returning offer_id as offer, (select position_id from called) as position`
  return row
}
