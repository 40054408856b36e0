-- Extra hours and leave are entered, changed and taken back by people: each row has a name of its own, says by whom it was entered
-- (代填), and which version of it a form was shown.

alter table leave add column version int not null default 1;

alter table extra_hours
  add column extra_hours_id bigint generated always as identity primary key,
  add column entered_by bigint references account,
  add column version int not null default 1;
