import type { Text } from '../zh-CN.ts'

export const ownReminders: Text['ownReminders'] = {
  heading: 'When to tell me',
  way: 'Shift reminders',
  ways: { sms: 'Text message', email: 'E-mail', none: 'No reminders' },
  when: 'How long before',
  whenHint: 'All your shifts of a day are told in one',
  evening: 'At 18:00 the evening before',
  before: 'Once more before it starts',
  beforeHint: 'Nothing is sent at night: of an early shift, it comes the evening before',
  notBefore: 'No',
  hoursBefore: hours => (hours === 1 ? '1 hour before' : `${hours} hours before`),
  hours: 'Hours in which to write to me',
  hoursHint: 'Nothing is sent between 21:00 and 8:00 anyway',
  from: 'From',
  until: 'Until',
  always:
    'Offers, swaps, cancellations and answers given for you always come, within these hours where they can wait; urgent calls come by day, sign-in codes at any time.',
  save: 'Save reminders',
  saved: 'Saved.',
  stop: 'To get no more reminders like this, open this page and press the button:',
  unsubscribe: {
    step: 'Reminders',
    heading: 'Shift reminders',
    lead: 'Press the button, and shift reminders stop. Offers, swaps, urgent calls and cancellations still come.',
    stop: 'Stop reminders',
    done: 'Shift reminders have stopped.',
    again: 'To have them again, sign in and turn them on in the [settings](/me/settings).',
  },
}
