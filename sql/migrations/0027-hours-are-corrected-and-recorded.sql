-- Hours are corrected and recorded. A second entry of the ledger says why it corrects the first; each organisation numbers its own
-- records (R48: 谁组织、谁记录、谁证明); and a record keeps the word that it was issued under, whatever is joined later. Nothing was
-- written into either table before.

alter table volunteer_minutes
  add because text check (because in ('wrong_minutes', 'left_early', 'stayed_longer', 'not_there', 'other')),
  add check ((corrects is null) = (because is null));

alter table service_record
  drop constraint service_record_number_key,
  add unique (organisation_id, number),
  add proves boolean not null default false;   -- 证明: only where the organisation had joined the national system
