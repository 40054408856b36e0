-- Whoever had come of two may leave before the other is there. Nobody is there then, and the other still comes (R17): the appointment is
-- booked again, so that the other can arrive, be missed, or be unclear at closing. Before, it stayed 'arrived' for ever.

create or replace function an_appointment_goes_step_by_step() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (values
    ('booked', 'arrived'), ('booked', 'cancelled'), ('booked', 'missed'), ('booked', 'unclear'),
    ('arrived', 'booked'), ('arrived', 'completed'), ('arrived', 'cancelled'),
    ('unclear', 'completed'), ('unclear', 'missed'))
  then raise exception 'an appointment does not go from % to %', old.state, new.state
    using constraint = 'an_appointment_goes_step_by_step', errcode = '23514';
  end if;
  return new;
end $$;

update appointment set state = 'booked'
where state = 'arrived'
  and exists (select from party where party.appointment_id = appointment.appointment_id)
  and not exists (
    select from party
    where party.appointment_id = appointment.appointment_id and arrived_at is not null and withdrawn_at is null);
