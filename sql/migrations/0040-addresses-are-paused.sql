-- What a server said that it cannot deliver is not sent there again and again: an address that bounced for good is paused until
-- somebody enters it anew, or for thirty days. As a digest only: an address stands where it is sealed, and nowhere else.

create table paused_address (
  contact_hash bytea primary key,
  channel text not null check (channel in ('sms', 'email')),
  why text not null check (why in ('no_mailbox', 'mailbox_full', 'refused')),
  since timestamptz not null);
