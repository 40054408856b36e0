-- The waiting list (R19). Whoever waits says when they could come and is known from then on by the reference and the passcode that the
-- appointment will have. An offer holds its hour, with whoever would serve it, and is made once for each start: whoever passed on one, or
-- did not answer in time, waits on and is asked for another. Nothing that identifies anybody is kept once they have a time or have left.

alter table waiting_entry
  add column parts text[] not null default '{}'     -- in which they could come; none: in all of them
    check (parts <@ array['weekday_morning', 'weekday_afternoon', 'weekday_evening', 'saturday', 'sunday']),
  add column title text check (title in ('ms', 'mr')),
  add column telephone_of text check (telephone_of in ('self', 'family', 'other')),
  add column prepare text[] not null default '{}',
  add column consented_at timestamptz,
  add column for_two boolean not null default false,     -- two come, and R15 was asked
  add column ease_sealed bytea,
  add column named text[] not null default '{}',    -- the other side, hashed for the wall, in hexadecimal (R19a)
  add column booking_key uuid unique,               -- the same form sent twice is one entry (R11)
  add column booking_digest bytea not null default '',
  add column serving jsonb,                         -- of an offer: who and what is held for it, each for which need
  add column passcode_tries int not null default 0, add column passcode_tried_at timestamptz,   -- as of a party (R16)
  add column ended_at timestamptz;                  -- taken, or left
create index waiting_entry_in_order on waiting_entry (service_id, entered_at, waiting_entry_id)
  where state in ('waiting', 'passed');
create index waiting_entry_offered on waiting_entry (answer_by) where state = 'offered';
create index on reach_hours (waiting_entry_id) where waiting_entry_id is not null;
create index on reservation (waiting_entry_id) where waiting_entry_id is not null;
create index message_to_waiting on message (due_at) where state = 'waiting' and waiting_entry_id is not null;
create index on ring (waiting_entry_id) where waiting_entry_id is not null;

create table offer_passed (                         -- never this start again
  waiting_entry_id bigint not null references waiting_entry on delete cascade,
  starts timestamptz not null,
  why text not null check (why in ('passed', 'unanswered', 'undone')),
  primary key (waiting_entry_id, starts));

create table waiting_session (                      -- what a browser has open of it: nothing of any appointment
  key_hash bytea primary key,
  waiting_entry_id bigint not null references waiting_entry on delete cascade,
  expires_at timestamptz not null);

-- Whoever passed waits on, and is offered another.
create function a_waiting_entry_goes_step_by_step() returns trigger language plpgsql as $$
begin
  if new.state <> old.state and (old.state, new.state) not in (
    ('waiting', 'offered'), ('waiting', 'left'), ('offered', 'taken'), ('offered', 'passed'), ('offered', 'left'),
    ('passed', 'offered'), ('passed', 'left'))
  then raise exception 'a waiting entry goes step by step'
    using constraint = 'a_waiting_entry_goes_step_by_step', errcode = '23514';
  end if;
  return new;
end $$;
create trigger a_waiting_entry_goes_step_by_step before update on waiting_entry
  for each row execute function a_waiting_entry_goes_step_by_step();
