-- Rosters: who stands where. They are made by a later feature; they stand here already because a service can be fed by a duty (R9)
-- and a claim on somebody's time can be an assignment's, so the question when a service can be had is asked of them too.

create table duty (
  duty_id bigint generated always as identity primary key,
  organisation_id bigint references organisation,   -- null: the park's
  room_id bigint references room,
  purpose text not null default 'post' check (purpose in ('post', 'safety', 'second_person')),   -- R15, R9a
  name_zh text not null, name_en text not null);    -- 婚姻登记处窗口值班
alter table service add foreign key (fed_by_duty) references duty;

create table duty_pattern (
  duty_pattern_id bigint generated always as identity primary key,
  duty_id bigint not null references duty,
  weekday int not null check (weekday between 1 and 7),
  hours hours not null,
  valid daterange not null,
  qualifications text[] not null,
  positions int not null check (positions between 1 and 20));

create table firm (firm_id bigint generated always as identity primary key, name text not null unique, contact text);

create table roster (
  roster_id bigint generated always as identity primary key,
  duty_id bigint not null references duty,
  period daterange not null,
  state text not null default 'draft' check (state in ('draft', 'published')),
  version int not null default 1,
  constraint one_published_roster_at_a_time exclude using gist (duty_id with =, period with &&) where (state = 'published'));

create table shift (
  shift_id bigint generated always as identity primary key,
  roster_id bigint not null references roster on delete cascade,
  during tstzrange not null check (not isempty(during)),
  cancelled_at timestamptz,
  constraint shifts_of_a_roster_do_not_overlap
    exclude using gist (roster_id with =, during with &&) where (cancelled_at is null));

create table shift_position (
  position_id bigint generated always as identity primary key,
  shift_id bigint not null references shift on delete cascade,
  qualifications text[] not null,
  ordinal int not null,
  unique (shift_id, ordinal));

create table assignment (
  assignment_id bigint generated always as identity primary key,
  position_id bigint not null references shift_position on delete cascade,
  person_id bigint references person,
  firm_id bigint references firm,
  check (num_nonnulls(person_id, firm_id) >= 1),   -- a firm alone: it has not named its person yet, and claims nobody
  state text not null
    check (state in ('planned', 'offered', 'standing', 'accepted', 'declined', 'expired', 'withdrawn', 'worked', 'absent')),
  fixed boolean not null default false,
  answer_by timestamptz, answered_at timestamptz,
  answered_by bigint references account,     -- 代填
  declined_because text check (declined_because in ('away', 'too_many', 'other')),
  checked_in_at timestamptz,
  uid uuid not null default gen_random_uuid(),
  sequence int not null default 0,
  changed_at timestamptz not null);
create unique index one_person_holds_a_position on assignment (position_id)
  where state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent');
