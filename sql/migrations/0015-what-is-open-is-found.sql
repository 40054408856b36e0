-- What is still to be done is found without reading everything that was ever done: each of these is asked every few minutes, every
-- hour, or by somebody who waits for a page.

create index appointment_to_mark on appointment (upper(during)) where state = 'booked';
create index ring_to_make on ring (ring_id) where outcome is null;
create index audit_of on audit_entry (about);
create index party_to_erase on party (appointment_id) where erased_at is null or passcode_hash is not null;

-- Whose reminders were planned, for which sequence, is written down: a version without reminders books beside this one, and an
-- archive of such a version comes back; nobody can tell by the outbox who was rightly promised none.
alter table party add column planned_sequence int;   -- null: never planned
create index party_to_plan on party (arrives_at) where planned_sequence is distinct from sequence;
