-- A worker passes an appointment on before any name shows, because they know who comes (R21). Who said so is kept until the appointment
-- is over, so that nobody gives it back to them, by whatever rule; why somebody passed it on is asked by nobody.

create table known_by (
  appointment_id bigint not null references appointment on delete cascade,
  person_id bigint not null references person,
  said_at timestamptz not null,
  primary key (appointment_id, person_id));
