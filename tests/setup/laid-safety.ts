import type { Answers } from '../../server/booking/answers.ts'
import { type Ease, writeEase } from '../../server/booking/ease.ts'
import { writeParty } from '../../server/booking/write-party.ts'
import type { Context } from '../../server/context.ts'
import { announce } from '../../server/messages/announce.ts'
import { answers, bookFirst } from './booking.ts'

/** On duty for safety, by a published roster of the park: whoever is called that, on a day from 08:30. Gives the shift. */
export const namedOn = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  name: string,
  day: string,
  state = 'accepted',
) => {
  const [duty] = await sql<[{ dutyId: number }]>`
    with there as (select duty_id from duty where purpose = 'safety' order by duty_id limit 1),
    made as (
      insert into duty (place_id, purpose, name_zh, name_en)
      select place_id, 'safety', '安全联络值班', 'Safety' from place
      where slug = 'park' and not exists (select from there) returning duty_id)
    select duty_id from there union all select duty_id from made`
  const [row] = await sql<[{ shiftId: number }]>`
    with there as (
      select roster_id from roster where duty_id = ${duty.dutyId} and period @> ${day}::date and state = 'published'),
    made as (
      insert into roster (duty_id, period, state)
      select ${duty.dutyId}, daterange(${day}::date, ${day}::date + 1), 'published'
      where not exists (select from there) returning roster_id),
    roster as (select roster_id from there union all select roster_id from made),
    begun as (
      select shift_id, count(position_id) as positions
      from roster join shift using (roster_id) join shift_position using (shift_id)
      where lower(during) = here(${day}::date + time '08:30') group by shift_id),
    shift as (
      insert into shift (roster_id, during)
      select roster_id, tstzrange(here(${day}::date + time '08:30'), here(${day}::date + time '11:30'))
      from roster where not exists (select from begun) returning shift_id),
    position as (
      insert into shift_position (shift_id, qualifications, ordinal)
      select shift_id, '{social_worker}'::text[], positions + 1
      from (select shift_id, 0 as positions from shift union all select shift_id, positions from begun) s
      returning position_id, shift_id)
    insert into assignment (position_id, person_id, state, changed_at)
    select position_id, person_id, ${state}, ${now()} from position, person where name = ${name}
    returning (select shift_id from position) as shift_id`
  return row
}

/** The second of two says who they are, in answers of their own, and is told that it is booked. */
const secondAnswers = (context: Context, party: { partyId: number; reference: string }, given: Answers) =>
  context.sql.begin(async sql => {
    const at = context.now()
    await writeParty(sql, context, party, { answers: given, at })
    await announce(sql, context, { kind: 'appointment_booked', partyId: party.partyId, at })
  })

const NOT_AT_EASE: Ease = { atEase: 'no', safeAtHome: 'unsaid' }

/** Two who come together, one of whom (the first, unless it is said) has answered like that. @param silent nobody has. */
export const twoOfWhomOneSaid = async (
  context: Context,
  {
    ease = NOT_AT_EASE,
    who = 1,
    code = 'joint-mediation',
    silent = false,
    ...booking
  }: { ease?: Ease | null; who?: 1 | 2; code?: string; silent?: boolean } & Parameters<
    typeof bookFirst
  >[2] = {},
) => {
  const { sql, now } = context
  const booked = await bookFirst(context, code, booking)
  const parties = await sql<{ partyId: number; reference: string; ordinal: 1 | 2 }[]>`
    select party_id, reference, ordinal from party where appointment_id = ${booked.appointmentId} order by ordinal`
  const [first, second] = parties
  if (!first || !second) throw new Error(`${code} is not for two`)
  await secondAnswers(context, second, { ...answers, ...booking.answers, called: '小二' })
  const [said, other] = who === 1 ? [first, second] : [second, first]
  if (!silent) await sql.begin(transaction => writeEase(transaction, context, said, { ease, at: now() }))
  return { ...booked, said, other }
}

/** For an address of what is to be seen to: two cases, of whom the first is not opened and the second just was, by whoever is called that. */
export const casesFor = async (context: Context, name: string) => {
  const { sql, now } = context
  await namedOn(context, name, now().toISODate() ?? '')
  const [unopened, opened] = [await twoOfWhomOneSaid(context), await twoOfWhomOneSaid(context)]
  await sql`
    update safety_case set opened_at = ${now()}, opened_by = (select person_id from person where name = ${name})
    where party_id = ${opened.said.partyId}`
  await sql`
    insert into audit_entry (at, actor, verb, about)
    select ${now()}, 'account/' || account_id, 'safety.open', ${`party/${opened.said.partyId}`}
    from account join person using (person_id) where name = ${name}`
  return { unopened: unopened.said.partyId, opened: opened.said.partyId }
}
