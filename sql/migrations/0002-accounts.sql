-- Accounts: who may sign in. A volunteer, the desk, a coordinator; a visitor never has one (R10). They stand here before anybody
-- can sign in, because what others write (hours, leave, assignments, messages) says by whom it was entered.

create table account (
  account_id bigint generated always as identity primary key,
  email text, phone text,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  person_id bigint unique references person,
  desk_code_hash bytea,
  disabled_at timestamptz,
  check (num_nonnulls(email, phone) >= 1));
create unique index one_account_per_address on account (lower(email)) where email is not null;
create unique index one_account_per_telephone on account (phone) where phone is not null;
