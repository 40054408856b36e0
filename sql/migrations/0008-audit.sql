-- The audit (R62): who looked at a contact, who changed what, and when. It is only added to, and the database itself says so, because
-- whoever could change it is whom it is about.

create table audit_entry (
  entry_id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  verb text not null,
  about text not null,
  detail jsonb not null default '{}');       -- ids and codes, never a contact or a name

create function refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is only added to'
    using constraint = 'history_is_only_added_to', errcode = 'integrity_constraint_violation';
end $$;
create trigger history_is_only_added_to before update or delete or truncate on audit_entry
  execute function refuse_rewriting_history();
