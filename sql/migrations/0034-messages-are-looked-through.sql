-- An administrator looks through what leaves the house, the newest hour first, and finds what failed without reading the rest. The hour
-- of a message is when it left, or when it is or was due.

create index message_by_hour on message ((coalesce(sent_at, due_at)), message_id);
create index message_failed on message ((coalesce(sent_at, due_at)), message_id) where state = 'failed';
