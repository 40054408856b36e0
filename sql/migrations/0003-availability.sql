-- Availability: when people and rooms can be had, by the week, by the State's calendar and by what is exceptional. A slot is
-- computed from these rows each time it is asked for and stored nowhere, so that no stored slot can disagree with them.

create table place (
  place_id bigint generated always as identity primary key,
  slug text not null unique,
  name_zh text not null, name_en text not null,
  said_zh text not null, said_en text not null,   -- said: what a visitor's message may say (二楼)
  works_on_make_up_days boolean not null default false);

create table room (
  room_id bigint primary key,
  kind text not null default 'room' check (kind = 'room'),
  place_id bigint not null references place,
  name_zh text not null, name_en text not null,
  use text not null check (use in ('mediation', 'counselling', 'waiting', 'play', 'classroom', 'hall', 'window')),
  seats int not null check (seats > 0),
  foreign key (room_id, kind) references resource (resource_id, kind));

create table opening (                       -- weekday 1 = Monday … 7 = Sunday, as ISO and luxon count
  place_id bigint not null references place,
  weekday int not null check (weekday between 1 and 7),
  hours hours not null,
  constraint openings_do_not_overlap exclude using gist (place_id with =, weekday with =, hours with &&));

create table special_opening (               -- 5·20 at the registry; replaces that day's openings
  place_id bigint not null references place,
  day date not null,
  hours hours not null,
  constraint special_openings_do_not_overlap exclude using gist (place_id with =, day with =, hours with &&));

create table calendar_year (year int primary key, confirmed_at timestamptz);   -- R6

create table calendar_day (                  -- only days that differ from their weekday: 放假 and 调休上班
  day date primary key,
  kind text not null check (kind in ('holiday', 'make_up_workday')),
  works_as int check (works_as between 1 and 7),
  name_zh text not null,
  constraint a_make_up_day_works_as_a_weekday check ((kind = 'make_up_workday') = (works_as is not null)));

create table working_hours (
  person_id bigint not null references person,
  weekday int not null check (weekday between 1 and 7),
  hours hours not null,
  valid daterange not null,
  entered_by bigint references account,
  constraint working_hours_do_not_overlap exclude using gist (person_id with =, weekday with =, hours with &&, valid with &&));

create table extra_hours (
  person_id bigint not null references person,
  during tstzrange not null,
  constraint extra_hours_do_not_overlap exclude using gist (person_id with =, during with &&));

-- Facts come first (R9b): leave and closures are no claims. They are taken off what is open, and what stands in them is to be
-- mended.
create table leave (
  leave_id bigint generated always as identity primary key,
  person_id bigint not null references person,
  during tstzrange not null check (not isempty(during)),
  kind text not null check (kind in ('away', 'court')),
  entered_by bigint references account);
create index on leave using gist (person_id, during);

create table closure (
  closure_id bigint generated always as identity primary key,
  place_id bigint not null references place,
  during tstzrange not null check (not isempty(during)),
  said_zh text not null, said_en text not null);
