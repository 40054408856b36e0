-- Signing in: what an account may do, the code or link that opens it, the browsers in which it is open, and the second factor
-- (security.md 8–10). Secrets stand here as hashes or sealed: a stolen copy signs nobody in.

create table role_grant (
  account_id bigint not null references account,
  role text not null check (role in ('administrator', 'coordinator', 'receptionist', 'liaison')),
  organisation_id bigint references organisation,
  constraint only_coordinators_belong_to_an_organisation check ((role = 'coordinator') = (organisation_id is not null)));
create unique index a_role_is_granted_once on role_grant (account_id, role, coalesce(organisation_id, 0));

create table sign_in (                       -- a link and a six-digit code, good in the browser that asked
  sign_in_id bigint generated always as identity primary key,
  account_id bigint not null references account,
  browser_hash bytea not null,
  link_hash bytea not null unique,
  code_hash bytea not null,
  tries_left int not null default 5 check (tries_left >= 0),
  expires_at timestamptz not null,
  used_at timestamptz);

create table session (
  key_hash bytea primary key,
  account_id bigint not null references account,
  device text not null,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz,
  shared boolean not null default false,     -- a computer that several use: it locks after five minutes (security.md 10)
  locked_at timestamptz);
create index session_of on session (account_id);

create table second_factor (
  account_id bigint primary key references account,
  totp_sealed bytea not null,
  last_step bigint not null default 0,       -- the same code is never taken twice
  confirmed_at timestamptz);

create table recovery_code (
  account_id bigint not null references account,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash));
