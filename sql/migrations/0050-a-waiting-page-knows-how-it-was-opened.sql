-- What a mailed link opens is time and floor, no more (R16): whoever takes an hour of the waiting list by a link alone has opened no more of
-- the appointment than that link would. Of what is open already, or opened by a version before, the least is supposed.
alter table waiting_session
  add column opened_with text not null default 'link' check (opened_with in ('form', 'link', 'passcode'));

-- What could be held no longer bars nobody from that start.
delete from offer_passed where why = 'undone';
