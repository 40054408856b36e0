-- A joint session has two people with two lives (R14, R15, R19a). The other side is invited by a link of its own kind, of which an epoch
-- is raised when it is issued anew, so that the one before opens nothing; what opened it is an invitation until it is answered. What
-- either answered privately is sealed, and goes to the safety worker as a case. A lawyer who has advised one spouse is never given to the
-- other: whom each has met is kept as hashes under the wall's key, for two years. A party carries no such hash: it is made of the sealed contact, under
-- every readable key, whenever a lawyer is chosen.

alter table party add column invitation_epoch int not null default 1;

alter table visitor_session drop constraint visitor_session_opened_with_check;
alter table visitor_session add check (opened_with in ('form', 'link', 'passcode', 'invitation'));

create table safety_case (                   -- R15: what the safety worker on duty has to see, and decided
  party_id     bigint primary key references party on delete cascade,
  answered_at  timestamptz not null,
  escalated_at timestamptz,                  -- nobody had opened it within four working hours
  opened_at    timestamptz, opened_by bigint references person,
  again_at     timestamptz,                  -- nobody was reached: not before, and then once more
  decided_at   timestamptz,
  decision     text check (decision in ('together', 'apart', 'other_hours', 'not_held')),
  check ((decision is null) = (decided_at is null)));
create index safety_case_open on safety_case (answered_at) where decided_at is null;

create table conflict (                      -- the wall: X who names Y gets nobody with (X, other) or (Y, client)
  person_id    bigint not null references person,
  contact_hash bytea not null,               -- two bytes of key version, and the hash
  side         text not null check (side in ('client', 'other', 'both')),   -- both: in a session of both, who advised neither alone
  met_on       date not null,
  primary key (person_id, contact_hash, side));
create index conflict_of on conflict (contact_hash);

create table other_side (                    -- named at booking; becomes a conflict only when the consultation took place
  appointment_id bigint not null references appointment on delete cascade,
  contact_hash   bytea not null,
  primary key (appointment_id, contact_hash));
