-- Whoever books sees the address of the other party's invitation (R14): it must hold no reference of that party, which is theirs alone,
-- and must stay the same whatever they do with it. So the second place has a number for its invitation, which opens nothing without its
-- key. Those that stand already get one that is unique: the multiplier has no factor in common with a hundred million.
alter table party add column invitation_reference text unique
  check (invitation_reference ~ '^[0-9]{8}$');
update party set invitation_reference = lpad(((party_id * 7654321 + 12345678) % 100000000)::text, 8, '0') where ordinal = 2;
