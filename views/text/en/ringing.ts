import type { Text } from '../text.ts'

export const ringing: Text['ringing'] = {
  step: 'Ring list',
  heading: 'Ring list',
  lead: hour => `It is ${hour}. Ring from the desk's telephone; another number may be unknown to them.`,
  none: 'Nobody is to be rung now',
  noneLead: 'What could not be sent, and cancellations that a voice has to confirm, come here.',
  later: 'Not to be rung now',
  line: (reference, what) => `${reference} · ${what}`,
  only: (from, until) => `Only ${from} – ${until}`,
  noHour: 'There is no safe hour, so nobody rings. Say it when they come.',
  until: hour => `before ${hour}`,
  open: 'Show name and number (is written down)',
  noName: 'No name was left',
  whose: {
    self: 'The telephone is their own; nobody else looks at it',
    family: 'The telephone is their own; others see it',
    other: 'The telephone is somebody else’s',
  },
  confirms: 'Somebody asked to cancel, and their own voice has to confirm it. Until then the time stays.',
  what: {
    appointment_booked: time => `Tell them: it is booked, ${time}.`,
    appointment_changed: time => `Tell them: it is now ${time}.`,
    appointment_cancelled: time => `Tell them: ${time} is cancelled.`,
    appointment_called_off: time => `Tell them: ${time} cannot be held; they may choose another time.`,
    appointment_reminder: time => `Remind them of ${time}.`,
    closed_today: time => `Tell them: it is closed at ${time}.`,
    open_after_all: time => `Tell them: it is open after all, ${time}.`,
    cancellation_to_confirm: time => `Ask: is ${time} to be cancelled?`,
    another_time_wanted: time =>
      `Ask which other time would suit them instead of ${time}. Once it is changed, tell nobody who asked for it.`,
    other: time => `About ${time}.`,
  },
  held: (time, until) =>
    `Tell them: ${time} is free and held for them until ${until}. To have it, they look it up online with reference and passcode, and press themselves; not this time is fine too.`,
  outcome: 'What came of it',
  outcomes: {
    told: 'Told them',
    no_answer: 'No answer',
    somebody_else: 'Somebody else; said wrong number',
    confirmed: 'They say: cancel it',
    kept: 'They say: they come',
  },
  write: 'Write it down',
  how: 'What to say',
  script: [
    '“Hello, is this (name)?” Say the name alone, never where you ring from.',
    'It is them: “Can you talk?” Then the time, and nothing else. “You need not come.”',
    'It is not, or they ask who you are: **“Sorry, wrong number.”** Hang up.',
    'No answer: leave no message, and do not ring again at once.',
  ],
}
