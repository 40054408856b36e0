/**
 * Rules about people, their hours and claims on their time that can say no: the HTTP status here, the sentence in views/text by the
 * same name. 422: what was asked can never be; 409: it cannot be beside what is already there.
 */
export const availabilityRefusals = {
  one_thing_at_a_time: 409,
  slot_is_taken: 409,
  attention_stands_within_a_shift: 409,
  openings_do_not_overlap: 409,
  special_openings_do_not_overlap: 409,
  a_make_up_day_works_as_a_weekday: 422,
  working_hours_do_not_overlap: 409,
  extra_hours_do_not_overlap: 409,
  one_affiliation_at_a_time: 409,
  one_certificate_at_a_time: 409,
  one_account_per_address: 409,
  one_account_per_telephone: 409,
  one_published_roster_at_a_time: 409,
  shifts_of_a_roster_do_not_overlap: 409,
  one_person_holds_a_position: 409,
  history_is_only_added_to: 409,
  it_has_changed_meanwhile: 409,
  the_park_is_no_organisation: 409,
  one_organisation_per_slug: 409,
  one_place_per_slug: 409,
} as const
