-- When the safety worker gives one of two other hours (R15), that party has an appointment of its own from then on, and the other keeps
-- theirs and is told nothing. What the keys in its links were made for stays with the party, so that the links it has open as before.
-- The two stay tied: a later move that brings them into one half day is for the safety worker to see to again.

alter table party add column keyed_as bigint references appointment;   -- null: the appointment that it has

create table kept_apart (
  party_id       bigint primary key references party on delete cascade,   -- who was given other hours
  other_party_id bigint not null references party on delete cascade,
  since          timestamptz not null,
  check (party_id <> other_party_id));
create index kept_apart_from on kept_apart (other_party_id);

-- 2026-11-25 morning: 0 until noon, 1 until six, 2 after; every one that a time touches.
create function half_days(during tstzrange) returns text[] immutable parallel safe language sql
  return array(
    select day || ' ' || part
    from generate_series(day_here(lower(during)), day_here(upper(during)), interval '1 day') as d (midnight)
      cross join lateral (select midnight::date as day) each_day
      cross join (values (0, timerange '[00:00,12:00)'), (1, timerange '[12:00,18:00)'), (2, timerange '[18:00,24:00)')) as p (part, hours)
    where span(here(day), hours) && during);

create index safety_case_decided on safety_case (decided_at) where decided_at is not null;
create index safety_case_opened on safety_case (opened_by) where decided_at is null;
