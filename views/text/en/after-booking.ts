import type { afterBooking as measure } from '../zh-CN/after-booking.ts'

export const afterBooking: typeof measure = {
  booked: {
    step: 'Booked',
    heading: 'Booked',
    reference: 'Reference',
    keep: 'It goes with the passcode you chose. Write it down somewhere else, on a shopping list perhaps.',
    change: 'See everything, change or cancel',
    next: 'What happens next',
    steps: {
      sms: 'You will get a text message: the time, the floor, the reference. It comes in the hours you called safe; if you named none, never between nine at night and eight in the morning.',
      email:
        'You will get an e-mail; its subject says the time only. It comes in the hours you called safe; if you named none, never between nine at night and eight in the morning.',
      ring: 'Text messages cannot be sent at present. The desk rings once, in the hours you called safe, and says “wrong number” to anybody else.',
      unsent: 'E-mail cannot be sent at present. Keep the reference and the passcode; they find your time.',
      noHour:
        'No hour that you called safe is left before it ends, so we send nothing. Just keep the reference and the passcode.',
      none: 'We send nothing. Just keep the reference and the passcode.',
      come: floor => `Give the reference at the desk on the ${floor}.`,
      cancel: 'If you cannot come, change or cancel with the reference and the passcode.',
      cancelQuiet:
        'If you cannot come, change or cancel with the reference and the passcode. Nobody will ring you unasked.',
      cancelByVoice: 'If you cannot come, say so here first; it is cancelled once you have said it yourself.',
    },
    print: 'Printed from your browser, this page shows the reference alone.',
    code: 'The reference as a QR code',
    codeSays: 'It holds these eight digits only.',
  },
  link: {
    step: 'Open',
    heading: 'Open your time',
    lead: 'It opens only when you press the button, and closes by itself after 30 minutes.',
    open: 'Open it',
  },
  manage: {
    step: 'Time',
    heading: 'Your time',
    passcode: 'Passcode',
    passcodeHint: 'Needed to see the rest, change or cancel. At most five tries an hour',
    open: 'See everything',
    wrong: 'It did not open',
    wrongLead:
      'The passcode does not match. Look once more; at most five tries an hour, then ask at the desk.',
    forgotten: 'Forgotten the passcode',
    forgottenLead: floor =>
      `Come to the desk on the ${floor} with the reference and choose a new one in person. It cannot be done by telephone.`,
  },
  appointment: {
    step: 'My time',
    heading: 'Your appointment',
    floor: 'Where',
    service: 'Service',
    called: 'Name',
    reminder: 'Reminder',
    passcode: 'Passcode',
    passcodeSet: 'Chosen',
    anyTime: '08:00 – 21:00',
    cancel: 'I cannot come',
    closedThen:
      'It is closed at that time, so please do not set out. What comes next will stand on this page.',
    closedThenMove:
      'It is closed at that time, so please do not set out. What comes next will stand on this page; you can also change the time yourself.',
    close: 'Close this page',
    closeLead: 'It also closes by itself after 30 minutes.',
  },
  cancel: {
    step: 'Cannot come',
    heading: 'Cancel this appointment?',
    headingTwo: 'Cancel your side?',
    lead: 'Nobody asks why.',
    leadTwo: 'Nobody asks why. The other side is not told.',
    cancel: 'Cancel it',
    keep: 'Keep it',
  },
  cancelled: {
    step: 'Cancelled',
    heading: 'Cancelled',
    done: time => `${time} is off. The reference can be looked up until the day after.`,
    lead: 'Come back whenever you like.',
    again: 'Book another time',
  },
  find: {
    step: 'Find my time',
    heading: 'Find my time',
    wrong: 'It did not open',
    wrongLead:
      'Reference and passcode do not match. Look once more; at most five tries an hour, then ask at the desk.',
    lost: 'Lost the reference',
    lostLead:
      'Come to the desk. It sends again only to the contact you left, and never says by telephone whether there is an appointment.',
  },
  refusedStep: 'Not done',
}
