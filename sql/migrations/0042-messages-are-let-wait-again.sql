-- A message that failed may be let wait again by hand, and what a gateway reports of the time before may come after that.

alter table message
  add round int not null default 0,        -- how often it was let wait again
  add earlier_ids text[];                  -- what a gateway called it in the rounds before
create index message_earlier_at_gateway on message using gin (earlier_ids) where channel = 'sms' and earlier_ids is not null;
