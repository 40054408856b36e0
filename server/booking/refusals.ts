/** Rules about booking that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const bookingRefusals = {
  the_same_form_is_one_appointment: 409,
  appointment_has_changed: 409,
  the_passcode_is_asked_anew: 409,
  nobody_else_is_free: 409,
  a_voice_is_awaited: 409,
  a_call_is_made_once: 409,
  too_late_to_cancel: 409,
  too_late_to_change: 409,
  an_appointment_goes_step_by_step: 409,
  a_party_can_be_reached_as_chosen: 422,
  safe_hours_leave_an_hour: 422,
  an_offer_has_a_slot_and_an_end: 422,
  starts_divide_the_day: 422,
  a_voice_is_asked_of_one_party: 422,
  a_closed_service_says_why: 422,
  service_hours_do_not_overlap: 409,
} as const
