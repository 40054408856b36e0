-- A day of an organisation is looked at all day long, and what was left unclear is counted above it: neither reads the years before.

create index appointment_by_start on appointment (lower(during));
create index appointment_unclear on appointment (service_id) where state = 'unclear';
