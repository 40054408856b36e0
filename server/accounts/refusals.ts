/** Rules about accounts that can say no: the HTTP status here, the sentence in views/text by the same name. */
export const accountRefusals = {
  a_role_is_granted_once: 409,
  only_coordinators_belong_to_an_organisation: 422,
  an_administrator_stays: 409,
  somebody_else_resets_it: 409,
  a_person_has_one_account: 409,
  too_many_sign_ins: 429,
} as const
