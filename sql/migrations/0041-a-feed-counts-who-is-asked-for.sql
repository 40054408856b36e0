-- A shift that is held by one fewer (0033) says so in the calendars of its duty and its organisation (0035): a position has a sequence
-- and a change of its own, and leaving it out marks them.
alter table shift_position
  add sequence int not null default 0,
  add changed_at timestamptz;                -- null: as it was made

create trigger marks_feeds_when_it_is_left_out after update on shift_position
  for each row when (old.left_out_at is distinct from new.left_out_at) execute function mark_feeds_of_position();
