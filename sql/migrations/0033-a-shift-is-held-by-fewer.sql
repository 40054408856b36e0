-- A position that nobody can hold may be left out of its shift (R44): the shift is then held by one fewer, until that is taken back. The
-- position stays with whoever was asked for it. An older instance shows it as empty still, and is held to it: nobody is put into it.
alter table shift_position add left_out_at timestamptz;

-- Whoever puts somebody into a position and whoever leaves it out meet at the shift; what is looked at after the wait is looked at anew.
create function refuse_left_out_position() returns trigger language plpgsql as $$
begin
  perform from shift join shift_position using (shift_id) where position_id = new.position_id for share of shift;
  if (select left_out_at from shift_position where position_id = new.position_id) is not null then
    raise exception 'the position is left out of its shift'
      using constraint = 'a_position_left_out_is_held_by_nobody', errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger a_position_left_out_is_held_by_nobody after insert on assignment
  for each row execute function refuse_left_out_position();

create function refuse_leaving_out() returns trigger language plpgsql as $$
begin
  perform from shift where shift_id = new.shift_id for no key update;
  if exists (
    select from assignment
    where position_id = new.position_id and state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent'))
  then
    raise exception 'somebody holds the position'
      using constraint = 'a_position_that_is_held_stays', errcode = 'integrity_constraint_violation';
  end if;
  if not exists (
    select from shift_position
    where shift_id = new.shift_id and position_id <> new.position_id and left_out_at is null)
  then
    raise exception 'the shift would be held by nobody'
      using constraint = 'a_shift_keeps_a_position', errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger a_position_is_left_out_while_empty before update of left_out_at on shift_position
  for each row when (new.left_out_at is not null) execute function refuse_leaving_out();
