-- The same of what is booked (0035): appointments, whoever serves them, their rooms; and what is said of a place by everything there.

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
