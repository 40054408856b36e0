-- The park is edited by its own people. Whoever edits says which version they saw, so that of two at once one is told; a room may be
-- out of use without being forgotten; a closure says who made it; and a name in an address stands for one thing, which is a rule now
-- that somebody can type it.

alter table organisation add column version int not null default 1;
alter table organisation rename constraint organisation_slug_key to one_organisation_per_slug;

alter table place add column version int not null default 1;
alter table place rename constraint place_slug_key to one_place_per_slug;

alter table room
  add column version int not null default 1,
  add column standing text not null default 'in_use' check (standing in ('in_use', 'out_of_use'));

alter table calendar_year add column version int not null default 1;

alter table closure
  add column made_by bigint references account,
  add column made_at timestamptz;
