-- Feeds (R50–R52): calendars that clients read by a secret address, again and again. Most of the time nothing has changed, and that is
-- answered without building anything: each feed has a mark that whatever changes what it shows makes another, here, in the tables
-- themselves, so that no verb can forget it. Nothing of before is rewritten: what an older instance changes is marked too.

create table feed (                          -- the address is feed_id and HMAC(feed key, feed_id, link_epoch): shown again, never stored
  feed_id bigint generated always as identity primary key,
  account_id bigint not null references account,
  scope text not null check (scope in ('mine', 'organisation', 'room', 'duty')),
  scope_id bigint not null,                  -- a person, an organisation, a room, a duty
  link_epoch int not null default 1,
  opened_at timestamptz not null, revoked_at timestamptz,
  shown_as text, shown_since timestamptz,    -- the ETag that was read last, and since when: Last-Modified
  last_read_at timestamptz, last_read_by text);   -- a word of a short list, never what a client calls itself
create unique index on feed (account_id, scope, scope_id) where revoked_at is null;

-- What changed what some feed shows, a row each, written beside the change and never waited for: a booking locks no row that another
-- booking of the same day needs. The mark of a scope is the exclusive or of its rows and of those that were folded away; it says which
-- changes a reader sees, whatever order they were committed in, and none of another history (a backup that was restored) is alike.
create table feed_change (
  scope text not null, scope_id bigint not null,
  mark bigint not null default 1 + floor(random() * 9007199254740990)::bigint);
create index on feed_change (scope, scope_id);
create table feed_mark (scope text not null, scope_id bigint not null, mark bigint not null, primary key (scope, scope_id));

create index on appointment_worker (person_id);
create index on appointment_room (room_id);

-- A shift is one thing in the calendars of its duty, its organisation and its room (R53).
alter table shift
  add uid uuid not null default gen_random_uuid(),
  add sequence int not null default 0,
  add changed_at timestamptz;                -- null: as it was published

-- Rows that a backup brings back change nothing: the marks come back with them.
create function mark_feeds(of_scope text, ids bigint[]) returns void language sql as $$
  insert into feed_change (scope, scope_id)
  select of_scope, id from (select distinct id from unnest(ids) id) given
  where id is not null and coalesce(current_setting('jingyue.rows_come_back', true), '') <> 'yes' $$;

create function mark_feeds_of_shifts(ids bigint[]) returns void language plpgsql as $$
declare duties bigint[]; organisations bigint[]; rooms bigint[]; people bigint[];
begin
  select array_agg(distinct duty_id), array_agg(distinct organisation_id), array_agg(distinct room_id)
  into duties, organisations, rooms
  from shift join roster using (roster_id) join duty using (duty_id)
  where shift_id = any(ids) and roster.state = 'published';
  select array_agg(distinct person_id) into people
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
  where shift_id = any(ids) and roster.state = 'published' and assignment.state <> 'planned';
  perform mark_feeds('duty', duties), mark_feeds('organisation', organisations), mark_feeds('room', rooms),
    mark_feeds('mine', people);
end $$;

-- An appointment inside a shift of its worker is part of that shift, which stands in their calendar (R9).
create function is_inside_own_shift(of_person bigint, hours tstzrange) returns boolean language sql stable as $$
  select exists (
    select from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    where assignment.person_id = of_person and assignment.state in ('offered', 'standing', 'accepted', 'worked', 'absent')
      and cancelled_at is null and roster.state = 'published' and shift.during @> hours) $$;

create function mark_feeds_of_assignment() returns trigger language plpgsql as $$
declare duties bigint[]; organisations bigint[];
begin
  select array_agg(duty_id), array_agg(organisation_id) into duties, organisations
  from shift_position join shift using (shift_id) join roster using (roster_id) join duty using (duty_id)
  where position_id in (old.position_id, new.position_id) and roster.state = 'published';
  if duties is not null then
    perform mark_feeds('mine', array[old.person_id, new.person_id]), mark_feeds('duty', duties),
      mark_feeds('organisation', organisations);
  end if;
  return null;
end $$;
create trigger marks_feeds_when_it_comes after insert on assignment
  for each row when (new.state <> 'planned') execute function mark_feeds_of_assignment();
create trigger marks_feeds_when_it_changes after update on assignment
  for each row when ((old.state <> 'planned' or new.state <> 'planned')
    and (old.position_id, old.person_id, old.state, old.sequence, old.changed_at)
      is distinct from (new.position_id, new.person_id, new.state, new.sequence, new.changed_at))
  execute function mark_feeds_of_assignment();
create trigger marks_feeds_when_it_goes after delete on assignment
  for each row when (old.state <> 'planned') execute function mark_feeds_of_assignment();

create function mark_feeds_of_shift() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_shifts(array[old.shift_id, new.shift_id]);
  return coalesce(new, old);
end $$;
create trigger marks_feeds_when_it_comes after insert on shift for each row execute function mark_feeds_of_shift();
create trigger marks_feeds_when_it_changes after update on shift
  for each row when ((old.during, old.cancelled_at, old.sequence, old.changed_at, old.roster_id)
    is distinct from (new.during, new.cancelled_at, new.sequence, new.changed_at, new.roster_id))
  execute function mark_feeds_of_shift();
create trigger marks_feeds_before_it_goes before delete on shift for each row execute function mark_feeds_of_shift();

create function mark_feeds_of_position() returns trigger language plpgsql as $$
declare duties bigint[]; organisations bigint[];
begin
  select array_agg(duty_id), array_agg(organisation_id) into duties, organisations
  from shift join roster using (roster_id) join duty using (duty_id)
  where shift_id in (old.shift_id, new.shift_id) and roster.state = 'published';
  perform mark_feeds('duty', duties), mark_feeds('organisation', organisations);
  return null;
end $$;
create trigger marks_feeds after insert or delete on shift_position for each row execute function mark_feeds_of_position();

create function mark_feeds_of_roster() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_shifts(array(select shift_id from shift where roster_id = old.roster_id));
  return null;
end $$;
create trigger marks_feeds after update on roster
  for each row when ((old.state, old.published_at) is distinct from (new.state, new.published_at))
  execute function mark_feeds_of_roster();

create function mark_feeds_of_duty() returns trigger language plpgsql as $$
declare shifts bigint[];
begin
  select array_agg(shift_id) into shifts from shift join roster using (roster_id)
  where duty_id = new.duty_id and roster.state = 'published';
  if shifts is not null then
    perform mark_feeds_of_shifts(shifts), mark_feeds('organisation', array[old.organisation_id]),
      mark_feeds('room', array[old.room_id]);
  end if;
  return null;
end $$;
create trigger marks_feeds after update on duty
  for each row when ((old.organisation_id, old.room_id, old.place_id)
    is distinct from (new.organisation_id, new.room_id, new.place_id))
  execute function mark_feeds_of_duty();
