-- People: who works here, and for whom. Everything later asks of somebody whether they are here at all, to whom they belong, and
-- what they may be asked to do on a given day, so this comes first.
--
-- Of all migrations: a constraint with a name of its own is a rule of the house and has a sentence in every language; what
-- PostgreSQL names itself (_pkey, _check …) only a fault of ours can break. Instants are timestamptz, spans half-open '[)' (R7);
-- days and times of day are the park's, Asia/Shanghai (R8). Nothing here reads a clock: every instant comes from the context.
-- *_sealed is AES-256-GCM under a key outside the database, bound to table, column and row; *_hash is HMAC-SHA-256 under one key
-- per purpose (look-up, wall, link, feed, passcode); link_epoch makes one link die alone.

create extension if not exists btree_gist;
create type timerange as range (subtype = time);
-- Hours have two ends: an empty or endless range would mean always open.
create domain hours as timerange check (value is null or not (isempty(value) or lower_inf(value) or upper_inf(value)));

create table organisation (
  organisation_id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]*$'),
  kind text not null check (kind in ('organisation', 'team')),
  name_zh text not null, name_en text not null,
  responsible text, contact text,            -- these two stand on records of service
  joined_national_system boolean not null default false);   -- R48: only then 证明

create table brand (                         -- 郑大姐工作室 is worn by services, not an organisation
  brand_id bigint generated always as identity primary key,
  organisation_id bigint references organisation,
  name_zh text not null unique, name_en text not null);

create table qualification (code text primary key, name_zh text not null, name_en text not null);

create table resource (                      -- whatever can be in one place at a time; a person and a room differ in all else
  resource_id bigint generated always as identity primary key,
  kind text not null check (kind in ('person', 'room')),
  unique (resource_id, kind));

create table person (                        -- a worker or volunteer; visitors are parties (0004)
  person_id bigint primary key,
  kind text not null default 'person' check (kind = 'person'),
  name text not null, email text, phone text,
  languages text[] not null default '{}',    -- 平湖话, 英语: a preference (R18)
  identity_sealed bytea,
  version int not null default 1,
  standing text not null default 'active' check (standing in ('active', 'paused', 'left')),
  foreign key (person_id, kind) references resource (resource_id, kind));

create table affiliation (
  person_id bigint not null references person,
  organisation_id bigint not null references organisation,
  during daterange not null,
  share numeric not null default 1 check (share > 0),   -- R41
  constraint one_affiliation_at_a_time exclude using gist (person_id with =, organisation_id with =, during with &&));

create table held_qualification (
  person_id bigint not null references person,
  qualification text not null references qualification,
  number text, issuer text,
  valid daterange not null,
  checked_by bigint,
  constraint one_certificate_at_a_time exclude using gist (person_id with =, qualification with =, valid with &&));
