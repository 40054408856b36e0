-- Coordinators add law firms now, so the rule that a firm is there once gets a name, and with it a sentence. An older instance sees
-- the same rule by another name.
alter table firm rename constraint firm_name_key to one_firm_per_name;
