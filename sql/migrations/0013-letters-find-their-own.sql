-- What is asked of one party is found without reading what was ever said to all: a sender asks it of each message that it sends.

create index message_of_party on message (party_id, kind);
create index ring_of_party on ring (party_id);
create index reach_hours_of_party on reach_hours (party_id);

-- What a day came to is counted without reading the days before it. Messages are written nearly in the order in which they are due.
create index message_of_day on message using brin (due_at);
