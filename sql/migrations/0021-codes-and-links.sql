-- A code and a link are derived from their row under a key that stands outside the database, so their columns go: no version has
-- written them. Whoever has no account is asked for the code as well, so a row may be nobody's; a link that an operator prints is
-- good in any browser. Guesses at a second factor and at a desk's lock are counted where the session is (security.md 8–10).

alter table sign_in
  drop column link_hash, drop column code_hash,
  alter column account_id drop not null,
  alter column browser_hash drop not null;
create index sign_in_of_browser on sign_in (browser_hash);

alter table session
  add column session_id bigint generated always as identity unique,
  add column factor_tries int not null default 0,
  add column lock_tries int not null default 0;

alter table second_factor add column codes_kept_at timestamptz;   -- from then on its recovery codes are not shown again

alter table account add column called text;                       -- of whoever is no person of the park's: a desk, an office

create index message_to_account on message (due_at) where state = 'waiting' and account_id is not null;
