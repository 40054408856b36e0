-- A swap is asked of certain people (R47): those for whom every hard rule holds when it is offered, or the one who was named. Whoever was
-- asked sees it, by the link of their message too, and may say that they do not come; nobody else knows of it. No swap was made before.

create table swap_asked (
  swap_id bigint not null references swap on delete cascade,
  person_id bigint not null references person,
  asked_at timestamptz not null,
  declined_at timestamptz,
  primary key (swap_id, person_id));
create index on swap_asked (person_id);
create index on swap (for_assignment_id);
