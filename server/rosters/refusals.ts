/** Rules about rosters that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const rosterRefusals = {
  patterns_of_a_duty_do_not_overlap: 409,
  no_shifts_in_the_period: 422,
  roster_is_being_made: 409,
  a_person_or_a_firm_stands: 422,
  a_wish_is_for_a_weekday_or_a_date: 422,
  the_first_yes_has_it: 409,
  one_open_swap_for_an_assignment: 409,
  presence_is_counted_once: 409,
  a_shift_is_checked_in_at_its_hour: 409,
  a_shift_is_settled_once: 409,
  a_correction_changes_something: 422,
  roster_is_published: 409,
  people_are_occupied: 409,
  offer_has_expired: 409,
  offer_was_answered: 409,
  offer_is_withdrawn: 409,
} as const
