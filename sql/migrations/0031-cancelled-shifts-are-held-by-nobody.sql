-- Somebody may take a shift at the moment in which it is called off: whoever takes it and whoever calls it off look at different rows,
-- and neither would see the other. So the shift itself says no: it is locked for a moment by whoever puts somebody into it, and by
-- whoever calls it off or moves it. Nothing of before is rewritten, and an older instance is held to it too.
create function refuse_cancelled_shift() returns trigger language plpgsql as $$
begin
  if (
    select cancelled_at from shift join shift_position using (shift_id)
    where position_id = new.position_id for share of shift) is not null then
    raise exception 'the shift is cancelled'
      using constraint = 'a_cancelled_shift_is_held_by_nobody', errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger a_cancelled_shift_is_held_by_nobody after insert on assignment
  for each row execute function refuse_cancelled_shift();
