-- Booking: what a visitor can ask for, and the appointment they have. What a service needs is lines of alternatives, people and
-- rooms apart, because 'a lawyer and (a mediator or a social worker)' is one sentence to a coordinator.

create table service (
  service_id      bigint generated always as identity primary key,
  code            text not null unique,      -- lawyer: in SQL, the API and for staff
  address         text not null unique check (address ~ '^[a-z0-9]{3,6}$'),   -- what a browser's history shows, and tells nothing
  organisation_id bigint not null references organisation,
  brand_id        bigint references brand,
  place_id        bigint not null references place,
  door            int not null check (door between 1 and 4),
  name_zh text not null, name_en text not null, about_zh text not null, about_en text not null,
  minutes         int not null check (minutes between 5 and 480),
  minutes_before  int not null default 0 check (minutes_before >= 0),
  minutes_after   int not null default 0 check (minutes_after >= 0),
  starts_every    int not null default 30
    constraint starts_divide_the_day check (starts_every between 5 and 240 and 1440 % starts_every = 0),
  lead_minutes    int not null default 120 check (lead_minutes >= 0),
  horizon_days    int not null default 28 check (horizon_days between 1 and 180),
  parties_least   int not null default 1,
  parties_most    int not null default 1,
  check (1 <= parties_least and parties_least <= parties_most and parties_most <= 2),
  format          text not null check (format in ('alone', 'together', 'separate_rooms', 'family')),
  version         int not null default 1,
  shows           text not null default 'week' check (shows in ('week', 'next_three')),   -- R19b
  fed_by_duty     bigint,                    -- R9
  closed_because_zh text, closed_because_en text,
  constraint a_closed_service_says_why check ((closed_because_zh is null) = (closed_because_en is null)));

create table service_hours (                 -- none: all the hours of its place; else only these (evenings, Saturday)
  service_id bigint not null references service,
  weekday int not null check (weekday between 1 and 7),
  hours hours not null,
  constraint service_hours_do_not_overlap exclude using gist (service_id with =, weekday with =, hours with &&));

create table service_need (                  -- lawyer × 1 and (mediator or social_worker) × 1
  service_need_id bigint generated always as identity primary key,
  service_id bigint not null references service,
  qualifications text[] not null check (cardinality(qualifications) > 0),
  people int not null check (people between 1 and 4));

create table service_room (                  -- mediation × 2; (waiting or play) × 1
  service_room_id bigint generated always as identity primary key,
  service_id bigint not null references service,
  uses text[] not null check (cardinality(uses) > 0),
  rooms int not null check (rooms between 1 and 4));

create table service_worker (                -- the permission to serve it, whatever the organisation
  service_id bigint not null references service,
  person_id bigint not null references person,
  primary key (service_id, person_id));

create table appointment (
  appointment_id bigint generated always as identity primary key,
  service_id     bigint not null references service,
  format         text not null
    check (format in ('alone', 'together', 'separate_rooms', 'apart', 'family')),   -- apart: two single conversations (R15)
  during         tstzrange not null check (not isempty(during)),   -- without buffers
  state          text not null default 'booked'
    check (state in ('booked', 'arrived', 'completed', 'cancelled', 'missed', 'unclear')),
  cancel_asked_at timestamptz,               -- R16: cancelled by link, held until confirmed by voice
  booked_at      timestamptz not null,
  booked_through text not null check (booked_through in ('web', 'api', 'desk', 'phone', 'referral')),
  referred_by    text,
  uid            uuid not null default gen_random_uuid(),   -- uid, sequence and changed_at: as its workers' and rooms' calendars see it
  sequence       int not null default 0,
  changed_at     timestamptz not null,
  booking_key    uuid not null,              -- of the form or Idempotency-Key
  booking_digest bytea not null,             -- of what was asked: the same key with another content is refused
  constraint the_same_form_is_one_appointment unique (booking_key));

create table appointment_worker (            -- who serves it, for which need; person_id null: to be mended
  appointment_id bigint not null references appointment,
  ordinal int not null,
  service_need_id bigint references service_need,   -- null: minds the child
  person_id bigint references person,
  stranger_said_at timestamptz,              -- R21
  primary key (appointment_id, ordinal));

create table appointment_room (
  appointment_id bigint not null references appointment,
  room_id bigint not null references room,
  for_party int check (for_party in (1, 2)),
  primary key (appointment_id, room_id));

create table party (                         -- one spouse, one parent: each with their own safe way to be reached
  party_id       bigint generated always as identity primary key,
  appointment_id bigint not null references appointment,
  ordinal        int not null check (ordinal in (1, 2)),
  reference      text not null unique check (reference ~ '^[0-9]{8}$'),   -- 4827 1936: each party's own, spoken on the telephone
  called         text check (char_length(called) between 1 and 50),
  title          text check (title in ('ms', 'mr')),   -- R68: chosen, never inferred
  locale         text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  reach_by       text check (reach_by in ('sms', 'email', 'voice', 'none')),   -- null until the second party answers
  contact_sealed bytea, contact_hash bytea,
  telephone_of   text check (telephone_of in ('self', 'family', 'other')),
  cover_word     text check (char_length(cover_word) <= 8),   -- R30
  prepare        text[] not null default '{}',   -- wheelchair, 平湖话 …
  along          text[] not null default '{}',   -- child, elder
  child_age      text check (child_age in ('under_3', '3_to_6', 'over_6')),   -- R64: an age group, and no name
  consented_at   timestamptz,                -- R67
  ease_sealed    bytea, ease_consented_at timestamptz,   -- R15
  invitation_browser_hash bytea,             -- R14: the one browser that opened it
  passcode_hash  bytea, passcode_tries int not null default 0, passcode_tried_at timestamptz,   -- R16
  link_epoch     int not null default 1,
  calendar_wanted boolean not null default false,   -- R54
  uid            uuid not null default gen_random_uuid(),   -- iCalendar UID: the spouses' differ (R53)
  sequence       int not null default 0,     -- RFC 5545 SEQUENCE: +1 with every change that this party is told
  arrives_at     timestamptz not null, arrived_at timestamptz, withdrawn_at timestamptz, erased_at timestamptz,
  unique (appointment_id, ordinal),
  constraint a_party_can_be_reached_as_chosen
    check (erased_at is not null or reach_by is null or (reach_by = 'none') = (contact_sealed is null)));
create index party_contact on party (contact_hash) where contact_hash is not null;

create table visitor_session (               -- what a link or passcode opened, in one browser, for 30 minutes
  key_hash bytea primary key,
  party_id bigint references party on delete cascade,
  opened_with text not null check (opened_with in ('form', 'link', 'passcode')),
  expires_at timestamptz not null);

create table waiting_entry (                 -- R19
  waiting_entry_id bigint generated always as identity primary key,
  service_id bigint not null references service,
  reference text not null unique check (reference ~ '^[0-9]{8}$'),
  passcode_hash bytea, cover_word text, other_side_hash bytea,
  wanted daterange not null, at_times timerange,
  called text, contact_sealed bytea, contact_hash bytea,
  reach_by text not null check (reach_by in ('sms', 'email', 'voice')),
  locale text not null,
  state text not null default 'waiting' check (state in ('waiting', 'offered', 'taken', 'passed', 'left')),
  offered tstzrange, answer_by timestamptz,
  link_epoch int not null default 1,
  entered_at timestamptz not null, erased_at timestamptz,
  constraint an_offer_has_a_slot_and_an_end
    check ((state = 'offered') = (offered is not null and answer_by is not null)));

create table reach_hours (                   -- when it is safe; none: any time R31 allows. weekdays and weekends apart
  party_id bigint references party on delete cascade,
  waiting_entry_id bigint references waiting_entry on delete cascade,
  weekdays int[] not null,
  hours hours not null,
  check (num_nonnulls(party_id, waiting_entry_id) = 1));
