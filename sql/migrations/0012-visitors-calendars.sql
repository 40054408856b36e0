-- A visitor's own calendar entry says no more than was asked for (R54): the floor stands in it, and mails carry it, only where that
-- was ticked. A column of its own each, so that taking the entry back and asking anew never turns on what was not asked for again.

alter table party add column calendar_floor boolean not null default false;
alter table party add column calendar_by_mail boolean not null default false;
