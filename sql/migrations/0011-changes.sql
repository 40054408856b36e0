-- Changing what was booked. A cancellation that somebody else could have pressed waits for a voice (R16); what a party's own calendar
-- entry shows has a last change of its own, so that nothing of one party can be read from the other's (R14, RFC 5545 §3.8.7.3);
-- and an appointment goes from state to state as domain.md §7 draws it, whoever writes.

alter table service add column cancelled_by_voice boolean not null default false;   -- R16: held until it is confirmed by voice
update service set cancelled_by_voice = true where code in ('lawyer', 'protection-order');

alter table party add column changed_at timestamptz;   -- of its hour, its standing, its cover word; null: as it was booked

create function an_appointment_goes_step_by_step() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values
    ('booked', 'arrived'), ('booked', 'cancelled'), ('booked', 'missed'), ('booked', 'unclear'),
    ('arrived', 'completed'), ('arrived', 'cancelled'), ('unclear', 'completed'), ('unclear', 'missed'))
  then raise exception 'an appointment does not go from % to %', old.state, new.state
    using constraint = 'an_appointment_goes_step_by_step', errcode = '23514';
  end if;
  return new;
end $$;
create trigger an_appointment_goes_step_by_step before update of state on appointment
  for each row when (old.state <> new.state) execute function an_appointment_goes_step_by_step();
