-- Whoever holds link and passcode can write a number of their own, and would be rung to confirm what they themselves asked for (R16):
-- that a contact was changed since it was booked is remembered, and then a voice is heard at the desk alone. And one party of two
-- would read from a page that the other asked (R14): such a service is for one party.

alter table party add column contact_changed_at timestamptz;   -- null: the contact that it was booked with
alter table service add constraint a_voice_is_asked_of_one_party check (not cancelled_by_voice or parties_most = 1);
