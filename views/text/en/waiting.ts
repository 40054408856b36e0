import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

export const waiting: Text['waiting'] = {
  step: 'Tell me when a time is free',
  heading: 'Tell me when a time is free',
  link: 'Tell me when a time is free',
  lead: 'People are asked one after another, in the order in which they signed up. When it is your turn, the time is held for you for two hours.',
  parts: 'When could you come?',
  partsHint: 'None ticked: whichever comes',
  part: {
    weekday_morning: 'Weekday mornings',
    weekday_afternoon: 'Weekday afternoons',
    weekday_evening: 'Weekday evenings',
    saturday: 'Saturdays',
    sunday: 'Sundays',
  },
  until: 'Wait until (optional)',
  untilHint: day => `Left empty: until ${day}`,
  reachBy: 'How should we tell you?',
  more: 'Optional: safe hours, what to prepare, another word',
  kept: [
    {
      what: 'What',
      said: 'What to call you, how to reach you, when you can come, and what you choose to add.',
    },
    { what: 'Why', said: 'To ask you when a time is free, and to book it.' },
    {
      what: 'How long',
      said: 'Erased at once when you stop waiting; if no time came, 30 days after your last day. Once booked, as with any booking.',
    },
    {
      what: 'Who',
      said: 'Whoever runs this service, and the desk when it rings you because nothing could be sent. Organisations do not share it.',
    },
  ],
  begin: 'Start waiting',
  leaveIt: 'No, thank you',
  stale:
    'This page was open for a long time. Everything you typed is still here: please press ‘Start waiting’ once more. If that does not help, allow cookies for this site.',
  own: 'Waiting',
  waits: 'You are on the list',
  reference: 'Reference',
  wanted: (parts, day) => `${parts.length === 0 ? 'Any time' : parts.join(', ')}, until ${day}.`,
  next: 'What comes next',
  steps: {
    sms: 'When a time suits you and it is your turn, we send a text message, only in the hours you called safe.',
    email: 'When a time suits you and it is your turn, we send an e-mail, only in the hours you called safe.',
    answer:
      'It is held for you for two hours: take it, or not this time. In the evening it is held until 10:00 the next day.',
    otherwise: 'If you do not answer, the next person is asked. You stay on the list and are asked again.',
  },
  leave: 'Stop waiting',
  taken: 'It is booked',
  takenLead: 'This time is yours. With your reference and passcode you can see, change or cancel it.',
  find: 'See my booking',
  offered: 'A time is free',
  heldUntil: time => `Held for you until ${time}`,
  take: 'Take this time',
  pass: 'Not this time',
  afterwards: hour =>
    `‘Not this time’ changes nothing for the next: you will be asked again. Without an answer by ${hour}, the next person is asked.`,
  inVain: 'No time came up',
  inVainLead:
    'The days you gave are over, and no time that suits came up. See which times there are now, or sign up again.',
  times: 'See the times',
  list: {
    step: 'Waiting list',
    heading: 'Waiting list',
    none: 'Nobody is waiting now',
    noneNext: 'Where a service is full, visitors can sign up on the page of its times.',
    since: day => `Waiting since ${day}`,
    asked: (time, by) => `Asked: ${time}, held until ${by}`,
    toRing: 'Cannot be sent: ring now and ask whether this time will do',
    open: 'See name and contact (it is written down)',
    remove: 'Take off the list',
    removes:
      'No time is held for this person any more, and name and contact are erased at once. They are not told.',
    removeNow: 'Take them off',
    whom: reference => `, reference ${reference}`,
    look: 'Who is waiting',
  },
  letter: {
    subject: (word, by) => `${word}: a time is free, please confirm by ${by}`,
    lines: [
      'A time is held for you. Open this to see the day and hour, and say yes or no.',
      'Opening the link changes nothing.',
    ],
    open: 'See the time',
    short: ({ word, by, reference, find }) => [
      worded`${word}: a time is free, please confirm by ${{ by }}. Reference ${{ reference }}. ${find}`,
      worded`${word}: a time is free, please confirm by ${{ by }}. Reference ${{ reference }}`,
      worded`${word}: a time is free, confirm by ${{ by }}. ${{ reference }}`,
    ],
  },
}
