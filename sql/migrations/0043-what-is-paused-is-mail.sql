-- Mail alone is paused: no gateway for short messages says for good that a number takes none. The column is written by a version of
-- before that still runs, and by nobody else; a later migration takes it away.

alter table paused_address alter channel set default 'email';
