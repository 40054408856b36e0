-- Whom a lawyer has met is kept under every readable key, for whoever was named before a key changed was hashed under an older one alone
-- (R19a). Of rows that keep one contact, that under the newest key says how long a key is needed; the others are needed by nobody who has it.
alter table conflict add column newer_too boolean not null default false;
