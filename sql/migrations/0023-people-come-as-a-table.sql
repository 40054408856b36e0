-- People come as a table: what a coordinator handed in is kept, read and without faults, until they have looked at it and confirm it,
-- on whichever instance. It holds what the rows of person hold, is forgotten when it is done, and at the latest a day after.

create table people_import (
  people_import_id bigint generated always as identity primary key,
  account_id bigint not null references account,
  organisation_id bigint not null references organisation,
  held_at timestamptz not null,
  people jsonb,                              -- null once it is done
  added int, joined int,                     -- null until it is
  check ((people is null) = (added is not null and joined is not null)));
create index people_import_of on people_import (account_id, organisation_id);
