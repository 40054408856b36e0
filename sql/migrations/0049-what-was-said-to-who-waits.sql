-- Whoever leaves the waiting list leaves no file of a message behind (R63): what was said to them is found by their entry.
create index message_of_waiting on message (waiting_entry_id) where waiting_entry_id is not null;
