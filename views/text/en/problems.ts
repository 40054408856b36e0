import type { Text } from '../zh-CN.ts'

export const problems: Text['problems'] = {
  absent: 'There is no such thing.',
  not_understood: 'We did not understand the request. Nothing has changed.',
  held_until_a_voice_confirms:
    'It is noted, and cancelled once whoever booked has said so, on the telephone or at the desk.',
  too_large: 'That was too long and was not taken.',
  not_json: 'Please send JSON, in UTF-8.',
  faults_in_fields: 'Some fields need another look.',
  too_many: 'Too many requests; please try again later.',
  fault: 'Something went wrong on our side; please try again in a minute.',
}

export const toPrograms: Text['toPrograms'] = {
  appointment_has_changed: 'It has been cancelled, or was just changed. Read it again before another try.',
  an_appointment_goes_step_by_step: 'This step is not possible any more: the appointment has gone on.',
  the_same_form_is_one_appointment: 'This Idempotency-Key has been used. Take another one.',
}
