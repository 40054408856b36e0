-- Coordinators are told in their group that there is something to see to (R36): a robot of 企业微信 or 钉钉 says one fixed sentence, of
-- nobody. Whoever knows a robot's address can write to the group, so what it ends in is sealed. A robot is leased, not its messages: of
-- several instances one posts, and what came meanwhile is said by the same post.

create table robot (
  organisation_id bigint not null references organisation,
  kind            text not null check (kind in ('wecom', 'dingtalk')),
  key_sealed      bytea not null,      -- what its address ends in
  secret_sealed   bytea,               -- with which 钉钉 wants its posts signed
  version         int not null,
  next_at         timestamptz not null,  -- not before: one post a minute, and none while it is blocked
  leased_until    timestamptz,
  posted_at       timestamptz,
  refused_why     text,                -- a code: it takes nothing until it is set anew
  primary key (organisation_id, kind),
  check ((secret_sealed is null) = (kind = 'wecom')));

create index message_to_robot on message (due_at) where state = 'waiting' and channel = 'robot';
