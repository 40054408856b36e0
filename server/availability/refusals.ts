/** Rules about availability that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const availabilityRefusals = {
  one_thing_at_a_time: 409,
} as const
