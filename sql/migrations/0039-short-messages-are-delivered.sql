-- A gateway takes a short message, and says later whether it arrived. What it says is found by the name that the gateway gave it.
alter table message
  add delivered_at timestamptz,
  add undelivered text;                      -- the carrier's code, never a number
create index message_at_gateway on message (gateway_id) where channel = 'sms' and gateway_id is not null;
