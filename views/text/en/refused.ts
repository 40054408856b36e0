import type { Text } from '../zh-CN.ts'

export const refused: Text['refused'] = {
  one_thing_at_a_time: 'Something else is already arranged in that time.',
  a_case_is_decided_once: 'Somebody has decided this already. Please look at how it stands now.',
  never_the_same_half_day: 'The other comes in that half day. Please choose another half day.',
  slot_is_taken: 'That time cannot be had.',
  attention_stands_within_a_shift: 'That time is outside the shift.',
  openings_do_not_overlap: 'These opening hours overlap others on the same day.',
  special_openings_do_not_overlap: 'These special opening hours overlap others on the same day.',
  a_make_up_day_works_as_a_weekday: 'A make-up workday needs the weekday it works as; a holiday has none.',
  working_hours_do_not_overlap: 'These working hours overlap others that are already there.',
  extra_hours_do_not_overlap: 'These extra hours overlap others that are already there.',
  one_affiliation_at_a_time: 'This person already belongs to the organisation in those days.',
  one_certificate_at_a_time: 'This qualification is already valid for some of those days.',
  one_account_per_address: 'There is already an account with this e-mail address.',
  one_account_per_telephone: 'There is already an account with this telephone number.',
  a_role_is_granted_once: 'This account has that role already.',
  only_coordinators_belong_to_an_organisation:
    'A coordinator is one of an organisation; every other role is of the whole park and names none.',
  one_person_per_telephone:
    'Somebody in the park has this telephone number already. If it is them, use “Ask somebody of the park”.',
  one_person_per_address:
    'Somebody in the park has this e-mail address already. If it is them, use “Ask somebody of the park”.',
  one_published_roster_at_a_time: 'A roster for some of those days has already been published.',
  shifts_of_a_roster_do_not_overlap: 'This shift overlaps another of the same roster.',
  one_person_holds_a_position: 'Somebody already holds this position.',
  history_is_only_added_to: 'History can be added to, and never changed or removed.',
  the_same_form_is_one_appointment: 'This form has booked an appointment already.',
  the_passcode_is_asked_anew:
    'The passcode was given more than ten minutes ago. For the same person, ask for it again; for anybody, press once more.',
  appointment_has_changed: 'It was changed or cancelled since that page was opened. Please open it again.',
  nobody_else_is_free: 'Nobody else, or no other room, is free at that hour.',
  a_voice_is_awaited: 'A cancellation waits to hear it from you; until then the contact cannot be changed.',
  a_call_is_made_once: 'This call was made already, or is not to be made now.',
  too_late_to_cancel: 'It has begun and cannot be cancelled any more. Not coming is fine too.',
  too_late_to_change: 'It is too late to change the time. Until it begins, it can still be cancelled.',
  an_appointment_goes_step_by_step:
    'This step is not possible any more: the appointment has gone on. Please open it again.',
  a_party_can_be_reached_as_chosen: 'Reminders need a contact; without reminders there is none to give.',
  safe_hours_leave_an_hour:
    'Weekdays or weekends need an hour that is safe; if there is none at all, choose “No reminder”.',
  an_offer_has_a_slot_and_an_end: 'An offer to the waiting list needs a time and a last moment to answer.',
  starts_divide_the_day:
    'The minutes between two starts must be between 5 and 240 and divide a day evenly, such as 15, 30 or 60.',
  a_voice_is_asked_of_one_party: 'A service that only a voice cancels is for one party.',
  a_closed_service_says_why: 'A closed service says why, in Chinese and in English.',
  an_administrator_stays: 'One administrator at least has to stay.',
  somebody_else_resets_it:
    'Your own authenticator is reset by another administrator, or you set up a new one yourself.',
  a_person_has_one_account:
    'They have an account already, or this account is somebody else’s. Everybody has one account.',
  too_many_sign_ins:
    'Several codes were sent this hour already. Those that arrived work for ten minutes; ask again a little later.',
  service_hours_do_not_overlap: 'These service hours overlap others on the same day.',
  it_has_changed_meanwhile:
    'Somebody else has changed this since the page was opened. What you typed is still here; see what stands now, then decide.',
  the_park_is_no_organisation: '“park” is the park’s own word: no organisation has it in its addresses.',
  one_organisation_per_slug: 'Another organisation has this word in its addresses.',
  one_place_per_slug: 'There is already a place with this English name.',
  who_works_elsewhere_leaves_today: 'They work for others here too, so they can only leave from today on.',
  patterns_of_a_duty_do_not_overlap:
    'These hours overlap others of the same day without being the same. Equal hours can have another row; others must not overlap.',
  no_shifts_in_the_period:
    'There is no shift in these days: look at the week, at the holidays, and whether the year is confirmed.',
  roster_is_being_made: 'This roster is being made; change it when it is done.',
  one_firm_per_name: 'There is already a firm of this name.',
  who_stands_may_hold_it:
    'They may not hold these hours from that day: not of an organisation that holds the duty, or without a certificate that it asks for.',
  one_stands_once_at_a_time: 'They stand at these hours already.',
  no_more_stand_than_positions: 'All positions of these hours are held by somebody who stands there then.',
  a_person_or_a_firm_stands: 'A standing shift belongs to one person or to one law firm, not to both.',
  a_wish_is_for_a_weekday_or_a_date: 'A wish is for a weekday or for one day.',
  the_first_yes_has_it: 'Somebody is coming already, thank you.',
  one_open_call_for_a_position: 'A position has one urgent call at a time.',
  nobody_is_called_for_it: 'This position needs no urgent call any more. Please look at how it stands now.',
  urgent_call_is_over: 'This urgent call is over. Nothing has changed.',
  a_rule_stops_them_now:
    'Things have changed since the question: a rule says no now. Nothing has changed in the roster.',
  one_open_swap_for_an_assignment: 'Somebody is already being looked for to take this shift.',
  presence_is_counted_once: 'This time has been counted already.',
  a_shift_is_checked_in_at_its_hour:
    'You cannot check in now: it can be done from an hour before the shift until it ends, and once is enough.',
  a_shift_is_settled_once:
    'This shift has been written down already, is not over, or is somebody else’s now. Please look how it stands.',
  a_correction_changes_something: 'It stands at as many minutes already: there is nothing to correct.',
  the_room_is_taken_then: 'The room of this duty has something else then.',
  a_shift_that_is_held_stays: 'Somebody holds this shift: its hours stay. Cancel it and add another.',
  a_cancelled_shift_is_held_by_nobody: 'This shift was cancelled just now: nobody comes to it.',
  a_position_left_out_is_held_by_nobody:
    'This shift does with one fewer since just now: nobody is needed there.',
  a_position_that_is_held_stays: 'Somebody holds this position or is being asked to: it stays.',
  a_shift_keeps_a_position: 'A shift keeps one position at least. If nobody is to come, cancel the shift.',
  nobody_is_alone_in_the_evening:
    'There are appointments in this evening shift, and one person would be alone: fill it, or move them first.',
  a_shift_changes_before_it_begins: 'This shift has begun, is over, or is cancelled.',
  roster_is_published: 'This roster is published already.',
  somebody_is_elsewhere_then: 'Whoever was to take it has something else then. Nothing was changed.',
  shift_is_not_theirs_to_give:
    'This shift cannot be swapped now: it is somebody else’s, was called off, or has begun.',
  nobody_may_take_it:
    'Nobody could take this shift now. If you cannot come at all, please tell your coordinator.',
  who_is_asked_may_not_take_it: 'Whoever you chose cannot take it any more. Please choose somebody else.',
  swap_is_taken: 'Somebody comes already, thank you.',
  swap_is_withdrawn: 'This swap was withdrawn or is over.',
  swap_has_expired: 'The shift has begun: it cannot be swapped any more.',
  swap_breaks_a_rule: 'Taking it now would break a rule, so nothing was changed. Why is written below.',
  people_are_occupied: 'These people, or the room, have something else then. Nothing was published.',
  a_record_says_who_answers:
    'A record says who is responsible and how to reach them: an administrator of the park fills that in under “Organisations” first.',
  a_record_has_minutes:
    'Nothing is counted for this organisation in this time, so there is nothing to record.',
  offer_has_expired: 'The time to answer this offer is over; somebody else is asked.',
  offer_was_answered: 'This offer has been answered already.',
  offer_is_withdrawn: 'This shift was taken back, or somebody else has it.',
  firm_named_somebody: 'The firm has named somebody already, or does not hold this shift any more.',
  firm_is_too_late: 'After 18:00 the evening before nobody can be named any more.',
  who_is_named_may_not_come:
    'They have not what this position asks for, or belong to no organisation that holds it.',
  who_is_named_is_elsewhere: 'They have something else then.',
  offer_is_over: 'This time is no longer held for you. You are still on the list and will be asked again.',
  offer_cannot_be_held:
    'Sorry, this time has just become impossible. You are still on the list and will be asked again.',
  a_waiting_entry_goes_step_by_step: 'This has changed meanwhile. Please look again.',
  two_are_a_pair_already: 'These two are above already. To change it, remove them first.',
}
