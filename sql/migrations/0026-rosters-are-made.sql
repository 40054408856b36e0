-- Rosters are made, offered, changed and counted. The tables of 0005 stood for slots to ask of; here comes what a coordinator and a
-- volunteer do with them. Nothing of before is rewritten: an older instance neither writes a roster nor misses what is added.

-- A duty without a room of its own still stands at a place, whose State days it keeps (R5).
alter table duty
  add place_id bigint references place,      -- null: that of its room
  add version int not null default 1,
  add ended_on date,                         -- the first day on which it is held no more
  add check_in_epoch int not null default 1; -- another number, and the code at its post opens nothing any more

-- Who holds it together: people of these organisations are asked, whoever owns it.
create table duty_organisation (
  duty_id bigint not null references duty on delete cascade,
  organisation_id bigint not null references organisation,
  primary key (duty_id, organisation_id));

create table standing_assignment (           -- R40a: 周三上午归阳光所
  standing_assignment_id bigint generated always as identity primary key,
  duty_pattern_id bigint not null references duty_pattern,
  person_id bigint references person, firm_id bigint references firm,
  valid daterange not null check (not isempty(valid)),
  constraint a_person_or_a_firm_stands check (num_nonnulls(person_id, firm_id) = 1));
create index on standing_assignment (duty_pattern_id);

create table organisation_rule (             -- R40, and what paid staff have beside it
  organisation_id bigint not null references organisation,
  rule text not null, value numeric not null,
  primary key (organisation_id, rule));
create table person_limit (                  -- R40: each person may set less, a coordinator may raise it
  person_id bigint primary key references person,
  most_a_week int check (most_a_week between 0 and 7), most_a_day int check (most_a_day between 1 and 2));
create table pair (                          -- who is kept apart, or stands together
  person_id bigint not null references person, with_person_id bigint not null references person,
  kind text not null check (kind in ('apart', 'together')),
  primary key (person_id, with_person_id), check (person_id < with_person_id));
create table wish (                          -- R42
  wish_id bigint generated always as identity primary key,
  person_id bigint not null references person, duty_id bigint references duty,   -- null: of every duty
  weekday int check (weekday between 1 and 7), day date, hours hours not null,
  kind text not null check (kind in ('prefer', 'avoid', 'cannot')),
  entered_by bigint references account,
  constraint a_wish_is_for_a_weekday_or_a_date check (num_nonnulls(weekday, day) = 1));
create index on wish (person_id);

alter table roster
  add made_at timestamptz, add made_by bigint references account,
  add published_at timestamptz, add published_by bigint references account, add answer_by timestamptz;
alter table shift
  add weight numeric not null default 1 check (weight > 0),   -- R41, as it was when the roster was made
  add duty_pattern_hours hours;              -- the row of the week that it came from; null: a shift of its own
alter table assignment
  add offered_at timestamptz, add asked_again_at timestamptz,   -- R34, R45
  add filled_in boolean not null default false,                 -- 代填: R47a
  add withdrawn_because text check (withdrawn_because in ('swap', 'repair', 'urgent', 'moved', 'occupied', 'left', 'called_off'));
create index on assignment (person_id);
create index on shift using gist (during);

create table solve (                         -- of several instances one makes a roster; the others show how far it is
  roster_id bigint primary key references roster on delete cascade,
  run uuid not null, started_at timestamptz not null, leased_until timestamptz not null,
  stop_asked boolean not null default false, ended_at timestamptz,
  progress jsonb not null default '{}');     -- filled, spread, bound, proved: numbers only

create table urgent_offer (                  -- R46a
  position_id bigint not null references shift_position on delete cascade,
  person_id bigint not null references person,
  asked_at timestamptz not null, answered_at timestamptz, taken boolean,
  primary key (position_id, person_id));
create unique index the_first_yes_has_it on urgent_offer (position_id) where taken;

create table swap (                          -- R47
  swap_id bigint generated always as identity primary key,
  assignment_id bigint not null references assignment on delete cascade,
  asked_person_id bigint references person,  -- null: anyone who may
  for_assignment_id bigint references assignment on delete cascade,   -- an exchange of two
  note text check (char_length(note) between 1 and 50),
  asked_at timestamptz not null, ended_at timestamptz,
  state text not null default 'open' check (state in ('open', 'taken', 'withdrawn', 'expired')),
  taken_by bigint references person,
  check ((state = 'taken') = (taken_by is not null)));
create unique index one_open_swap_for_an_assignment on swap (assignment_id) where state = 'open';

create table volunteer_minutes (             -- R48: a ledger, only added to; a mistake is corrected by a second entry
  entry_id bigint generated always as identity primary key,
  person_id bigint not null references person, organisation_id bigint not null references organisation,
  on_day date not null, minutes int not null check (minutes <> 0),
  duty_id bigint references duty, service_id bigint references service,
  source text not null,                      -- 'assignment/17', 'appointment/4/person/9', 'correction/uuid'
  corrects bigint references volunteer_minutes,
  entered_by bigint references account, entered_at timestamptz not null,
  constraint presence_is_counted_once unique (source));
create index on volunteer_minutes (person_id, on_day);
create index on volunteer_minutes (organisation_id, on_day);
create trigger history_is_only_added_to before update or delete or truncate on volunteer_minutes
  execute function refuse_rewriting_history();

create table service_record (
  code text primary key check (code ~ '^[0-9A-Z]{8}$'), number text not null unique,
  person_id bigint not null references person, organisation_id bigint not null references organisation,
  period daterange not null, minutes int not null check (minutes > 0), content text not null,
  responsible text not null, contact text not null,   -- as they were on the day
  issued_at timestamptz not null, issued_by bigint references account, revoked_at timestamptz);
create index on service_record (person_id);
