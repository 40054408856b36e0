/** Rules about those who work here that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const peopleRefusals = {
  one_person_per_telephone: 409,
  one_person_per_address: 409,
  who_works_elsewhere_leaves_today: 409,
} as const
