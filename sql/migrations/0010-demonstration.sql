-- A database that holds the demonstration says so itself. The demonstration books, renews and confirms by itself at every start,
-- so it must never find itself in a park that is in earnest: it only ever goes where this mark is, or where nothing is at all.

create table demonstration (
  marked boolean primary key default true check (marked),   -- one row at most
  seeded_at timestamptz not null,
  tended_on date);                           -- the last day on which it was topped up: once a day is enough
