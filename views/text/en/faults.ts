import type { Text } from '../zh-CN.ts'

export const faults: Text['faults'] = {
  missing: 'Please fill this in',
  choose_one: 'Choose one of these',
  choose_how_to_reach: 'Choose how to be reminded; no reminder is fine too',
  no_such_letters: 'There are invisible characters in it; please type it again',
  too_long: 'That is too long; please make it shorter',
  mobile_number: 'The number needs eleven digits; from abroad it begins with +',
  email_address: 'The address is not complete; for example nana@example.org',
  not_a_time: 'Give a time, for example 09:30',
  both_ends: 'Fill in both, from and until',
  ends_before_it_starts: 'The end must be after the start',
  four_digits: 'Choose four digits',
  choose_a_time: 'Choose a time',
}
