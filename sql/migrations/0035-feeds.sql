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

create function mark_feeds_of_appointments(ids bigint[]) returns void language plpgsql as $$
begin
  perform
    mark_feeds('organisation', array(
      select organisation_id from appointment join service using (service_id) where appointment_id = any(ids))),
    mark_feeds('room', array(select room_id from appointment_room where appointment_id = any(ids))),
    mark_feeds('mine', array(
      select person_id from appointment_worker join appointment using (appointment_id)
      where appointment_id = any(ids) and not is_inside_own_shift(person_id, during)));
end $$;

create function mark_feeds_of_appointment() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_appointments(array[old.appointment_id, new.appointment_id]);
  -- It may have been inside a shift and is no more, or of another organisation's service.
  if tg_op = 'UPDATE' and old.during <> new.during then
    perform mark_feeds('mine', array(
      select person_id from appointment_worker
      where appointment_id = new.appointment_id and is_inside_own_shift(person_id, new.during)
        and not is_inside_own_shift(person_id, old.during)));
  end if;
  if tg_op = 'UPDATE' and old.service_id <> new.service_id then
    perform mark_feeds('organisation', array(select organisation_id from service where service_id = old.service_id));
  end if;
  return coalesce(new, old);
end $$;
create trigger marks_feeds_when_it_comes after insert on appointment
  for each row execute function mark_feeds_of_appointment();
create trigger marks_feeds_when_it_changes after update on appointment
  for each row when ((old.during, old.service_id, old.sequence, old.changed_at, old.state = 'cancelled')
    is distinct from (new.during, new.service_id, new.sequence, new.changed_at, new.state = 'cancelled'))
  execute function mark_feeds_of_appointment();
create trigger marks_feeds_before_it_goes before delete on appointment
  for each row execute function mark_feeds_of_appointment();

create function mark_feeds_of_worker() returns trigger language plpgsql as $$
begin
  perform mark_feeds('mine', array(
    select person_id
    from appointment, (values (old.appointment_id, old.person_id), (new.appointment_id, new.person_id)) seat (id, person_id)
    where appointment_id = id and not is_inside_own_shift(person_id, during)));
  return null;
end $$;
create trigger marks_feeds_when_it_comes_or_goes after insert or delete on appointment_worker
  for each row execute function mark_feeds_of_worker();
create trigger marks_feeds_when_it_changes after update on appointment_worker
  for each row when (old.person_id is distinct from new.person_id) execute function mark_feeds_of_worker();

create function mark_feeds_of_room_held() returns trigger language plpgsql as $$
begin
  perform mark_feeds('room', array[old.room_id, new.room_id]);
  return null;
end $$;
create trigger marks_feeds after insert or update or delete on appointment_room
  for each row execute function mark_feeds_of_room_held();

-- What is said of a place is said by everything that stands there.
create function mark_feeds_of_services(ids bigint[]) returns void language sql as $$
  select mark_feeds_of_appointments(array(select appointment_id from appointment where service_id = any(ids))) $$;
create function mark_feeds_of_service() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_services(array[new.service_id]);
  if old.organisation_id <> new.organisation_id then perform mark_feeds('organisation', array[old.organisation_id]); end if;
  return null;
end $$;
create trigger marks_feeds after update on service
  for each row when ((old.organisation_id, old.place_id) is distinct from (new.organisation_id, new.place_id))
  execute function mark_feeds_of_service();

create function mark_feeds_of_place() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_services(array(select service_id from service where place_id = new.place_id)),
    mark_feeds_of_shifts(array(
      select shift_id from shift join roster using (roster_id) join duty using (duty_id) left join room using (room_id)
      where coalesce(room.place_id, duty.place_id) = new.place_id));
  return null;
end $$;
create trigger marks_feeds after update on place
  for each row when ((old.said_zh, old.said_en) is distinct from (new.said_zh, new.said_en))
  execute function mark_feeds_of_place();

create function mark_feeds_of_room() returns trigger language plpgsql as $$
begin
  perform mark_feeds_of_shifts(array(
    select shift_id from shift join roster using (roster_id) join duty using (duty_id) where room_id = new.room_id));
  return null;
end $$;
create trigger marks_feeds after update on room
  for each row when (old.place_id is distinct from new.place_id) execute function mark_feeds_of_room();
