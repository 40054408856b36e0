-- Who works here is looked after by coordinators: a certificate is addressed by a number of its own, says who has seen it and when, and
-- a telephone or an address leads to one person, so that two organisations never keep the same one twice.

alter table held_qualification add column held_qualification_id bigint generated always as identity primary key;
alter table held_qualification add column checked_at timestamptz;
alter table held_qualification add foreign key (checked_by) references account;

create unique index one_person_per_telephone on person (phone) where phone is not null;
create unique index one_person_per_address on person (lower(email)) where email is not null;
