-- Messages and jobs: what has to be said, and what has to be done by the clock. A message is written in the transaction of what it
-- tells about and sent later, so that nothing is said that did not happen and nothing that happened is left unsaid. Limits and ticks
-- stand here because several instances share them.

create table message (                       -- the outbox
  message_id   bigint generated always as identity primary key,
  kind         text not null,                -- a letter in views/mail/, e.g. 'appointment_reminder'
  channel      text not null check (channel in ('sms', 'email', 'robot')),
  party_id bigint references party, account_id bigint references account, waiting_entry_id bigint references waiting_entry,
  check (num_nonnulls(party_id, account_id, waiting_entry_id) <= 1),   -- whom: the contact is read, and unsealed, when it is sent
  about        jsonb not null,               -- ids only: the text is rendered when it is sent, from what is true then (R33)
  once         text not null unique,         -- 'appointment_reminder/42/1/seq 0/24h': said once (R32)
  due_at       timestamptz not null,
  useless_at   timestamptz not null,         -- a reminder after the hour is worse than none
  state        text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped', 'expired')),
  tries        int not null default 0,
  leased_until timestamptz, sent_at timestamptz, gateway_id text,
  why          text);                        -- a code, never an address
create index message_due on message (due_at) where state = 'waiting';

create table ring (                          -- the ring list (R36)
  ring_id bigint generated always as identity primary key,
  party_id bigint references party,
  waiting_entry_id bigint references waiting_entry,
  about jsonb not null,
  ring_between tstzrange not null,
  outcome text check (outcome in ('told', 'no_answer', 'somebody_else', 'dropped')),
  rung_by bigint references account,
  rung_at timestamptz);

create table counter (                       -- limits that several instances share
  what text not null, since timestamptz not null, count int not null,
  primary key (what, since));

create table job_run (                       -- one row a tick: of several instances, the one that inserts it runs it
  job text not null, tick timestamptz not null,
  started_at timestamptz not null, ended_at timestamptz, outcome text,
  primary key (job, tick));
