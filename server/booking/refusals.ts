/** Rules about booking that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const bookingRefusals = {
  the_same_form_is_one_appointment: 409,
} as const
