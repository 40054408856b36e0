-- The spine. Every claim on a person's or a room's time, by whatever feature and whichever organisation, is a row here, so that R1 is
-- kept by one constraint and nowhere else. Written by one function (sql/availability/claims.ts): a second way of writing brings
-- deadlocks back. Cancelling deletes the claim; the history stays with the appointment, the assignment and the audit.

create table reservation (
  reservation_id bigint generated always as identity primary key,
  resource_id    bigint not null references resource,
  layer          text not null default 'presence' check (layer in ('presence', 'attention')),
    -- presence: where somebody is. attention: what they do inside a shift that feeds a service (R9). An appointment claims presence,
    -- or, inside a shift, attention, and names the reservation in which it stands.
  within         bigint references reservation,
  during         tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
  appointment_id bigint references appointment on delete cascade,
  assignment_id  bigint references assignment on delete cascade,
  shift_id       bigint references shift on delete cascade,   -- the shift's room
  waiting_entry_id bigint references waiting_entry on delete cascade,   -- an offer holds its slot
  check (num_nonnulls(appointment_id, assignment_id, shift_id, waiting_entry_id) = 1),
  check ((layer = 'attention') = (within is not null)),
  constraint one_thing_at_a_time exclude using gist (resource_id with =, layer with =, during with &&));
create index on reservation (appointment_id) where appointment_id is not null;
create index on reservation (assignment_id) where assignment_id is not null;
create index on reservation (within) where within is not null;

create function attention_stands_within_a_shift() returns trigger language plpgsql as $$
begin
  if new.layer = 'attention' and not exists (
    select from reservation shift where shift.reservation_id = new.within and shift.assignment_id is not null
      and shift.resource_id = new.resource_id and shift.during @> new.during)
  then raise exception 'attention stands within a shift of the same person'
    using constraint = 'attention_stands_within_a_shift', errcode = '23514';
  end if;
  return new;
end $$;
create trigger attention_stands_within_a_shift before insert or update on reservation
  for each row execute function attention_stands_within_a_shift();
