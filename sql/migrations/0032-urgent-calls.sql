-- Urgent calls (R46a). One position may be called for more than once: whoever came falls ill in turn. So a call stands by itself, and
-- those it asks belong to it. Nobody has written or read urgent_offer before, so an older instance misses nothing of it.
create table urgent_call (
  call_id bigint generated always as identity primary key,
  position_id bigint not null references shift_position on delete cascade,
  called_at timestamptz not null, called_by bigint not null references account,
  answer_by timestamptz not null,
  ended_at timestamptz,
  ended_as text check (ended_as in ('taken', 'filled', 'withdrawn', 'expired')),   -- filled: somebody holds it by another way
  check ((ended_at is null) = (ended_as is null)));
create unique index one_open_call_for_a_position on urgent_call (position_id) where ended_at is null;
create index on urgent_call (position_id, call_id);

alter table urgent_offer
  drop column position_id,                   -- with its key, and the_first_yes_has_it
  add offer_id bigint generated always as identity primary key,
  add call_id bigint not null references urgent_call on delete cascade,
  add even_so boolean not null default false,   -- a rule says no, and the coordinator asks all the same
  add answered_by bigint references account,    -- null: by the link in the message
  add filled_in boolean not null default false, -- 代填: R47a
  add unique (call_id, person_id);
create unique index the_first_yes_has_it on urgent_offer (call_id) where taken;
create index on urgent_offer (person_id);
