-- Whoever works here says by which way and when they are reminded, and in which hours they may be written to: a reminder at the wrong
-- hour is turned off for good. Who chose nothing has no row and is reminded as before, also by a version that knows of none.

create table reminder_choice (
  account_id     bigint not null references account,
  kind           text not null,               -- a letter that one may do without, e.g. 'shift_reminder'
  channel        text not null check (channel in ('sms', 'email', 'none')),
  evening_before boolean not null,            -- R34
  minutes_before int check (minutes_before between 60 and 720),
  check (channel = 'none' or evening_before or minutes_before is not null),
  changed_at     timestamptz not null,
  primary key (account_id, kind));

alter table account add column told_hours hours   -- null: whenever R31 allows
  check (told_hours <@ timerange('08:00', '21:00'));
