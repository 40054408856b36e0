-- A position that nobody can hold may be held when a rule is let go once for somebody (R44): four shifts in one week, one evening after
-- which the rest is short. That is said of one roster, by somebody, and can be taken back; whoever made a roster before this stood reads
-- none, and nothing of theirs changes.
create table roster_easing (
  roster_easing_id bigint generated always as identity primary key,
  roster_id bigint not null references roster on delete cascade,
  person_id bigint not null references person,
  rule text not null check (rule in ('week', 'day', 'rest', 'hours')),
  day date not null,                                  -- of a week its Monday, of a rest the day of the evening
  shift_id bigint references shift on delete cascade, -- outside of their hours
  allows int not null check (allows >= 0),            -- shifts, of a rest minutes, of hours nothing
  eased_at timestamptz not null, eased_by bigint not null references account,
  check ((rule = 'hours') = (shift_id is not null)),
  unique nulls not distinct (roster_id, person_id, rule, day, shift_id));
