-- The desk asks all day long who comes, party by party: that is found without reading the years before.

create index party_of_day on party (arrives_at);
