-- Duties of the park itself (R15) are made at /o/park, as an organisation's are at its own word: no organisation may be called that. What
-- stands already is not looked at, for an upgrade must not fail of a name; such an organisation keeps its pages.
alter table organisation add constraint the_park_is_no_organisation check (slug <> 'park') not valid;
