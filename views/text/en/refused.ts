import type { Text } from '../text.ts'

export const refused: Text['refused'] = {
  one_thing_at_a_time: 'Something else is already arranged in that time.',
  the_same_form_is_one_appointment: 'This form has booked an appointment already.',
}
