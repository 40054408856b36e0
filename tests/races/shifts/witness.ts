import type { Sql } from '../../../sql/connect.ts'

/** Lets the database write down every state that an assignment comes to, whoever brings it there. */
export const layWitness = async (sql: Sql) => {
  await sql`
    create table witness (
      witness_id bigint generated always as identity, assignment_id bigint, became text, filled_in boolean, because text)`
  await sql.unsafe(`
    create function be_witness() returns trigger language plpgsql as $$
    begin
      insert into witness (assignment_id, became, filled_in, because)
      values (new.assignment_id, new.state, new.filled_in, new.withdrawn_because);
      return null;
    end $$`)
  await sql`
    create trigger witnessed_arrival after insert on assignment for each row execute function be_witness()`
  await sql`
    create trigger witnessed_change after update on assignment for each row
    when (old.state is distinct from new.state or old.filled_in is distinct from new.filled_in) execute function be_witness()`
}

/** Of what came to pass, what each had to be told; whoever has no account is told nothing. */
const due = (sql: Sql) => sql`
  select account_id, kind, about from (
    select assignment.person_id, 'assignment/' || assignment_id as about, case
      when became = 'offered' then 'shift_offer'
      when became = 'accepted' and witness.filled_in then 'shift_accepted_for'
      when became = 'declined' and witness.filled_in then 'shift_declined_for'
      when became = 'withdrawn' and because in ('repair', 'urgent', 'called_off') then 'shift_withdrawn' end as kind
    from witness join assignment using (assignment_id)
    union all
    select person_id, 'swap/' || swap_id, 'swap_asked' from swap_asked
    union all
    select each.person_id, 'swap/' || swap_id, 'swap_done'
    from swap join assignment using (assignment_id)
      cross join lateral unnest(array[assignment.person_id, taken_by]) each (person_id)
    where swap.state = 'taken'
    union all
    select person_id, 'urgent/' || offer_id, 'urgent_call' from urgent_offer) happened
    join account using (person_id)
  where kind is not null
  union all
  select called_by, case ended_as when 'expired' then 'urgent_nobody' else 'urgent_found' end, 'call/' || call_id
  from urgent_call where ended_as in ('taken', 'filled', 'expired') and not exists (
    select from urgent_offer where urgent_offer.call_id = urgent_call.call_id and taken and answered_by = called_by)`

/** What was said to each, thing by thing: a message may be of several. */
const said = (sql: Sql) => sql`
  select account_id, kind, case
      when kind like 'swap%' then 'swap/' || (message.about ->> 'swapId')
      when kind in ('urgent_call', 'urgent_over') then 'urgent/' || (message.about ->> 'urgentId')
      when kind like 'urgent%' then 'call/' || (message.about ->> 'callId')
      else 'assignment/' || assignment_id end as about
  from message left join lateral jsonb_array_elements_text(message.about -> 'assignmentIds') assignment_id on kind like 'shift%'
  where account_id is not null`

/** What happens after the race: reminders, questions anew, and the news of a swap for coordinators, at most once each. */
const AT_MOST_ONCE = ['shift_asked_again', 'swap_told', 'swap_failed', 'urgent_over']

/** Whatever somebody was told twice, or had to be told and was not, or was told and did not happen (R32). */
export const mistold = (sql: Sql) => sql`
  with due as (${due(sql)}), said as (${said(sql)}),
  heard as (select * from said where kind <> all(${AT_MOST_ONCE}))
  (select 'not told' as what, * from (table due except all table heard) missing)
  union all (select 'not so', * from (table heard except all table due) surplus)
  union all (
    select 'twice', account_id, kind, about from said group by account_id, kind, about having count(*) > 1)`
