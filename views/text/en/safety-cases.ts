import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

export const safetyCases: Text['safetyCases'] = {
  step: 'On duty',
  heading: 'Safety duty',
  lead: (name, waiting) => {
    if (waiting === 0) return `You are on duty today (${name}). Nobody waits to be reached.`
    return waiting === 1
      ? `You are on duty today (${name}). One person waits to be reached. Whoever you open, it is written down.`
      : `You are on duty today (${name}). ${waiting} people wait to be reached. Whoever you open, it is written down.`
  },
  leadCalled: waiting =>
    waiting === 1
      ? 'You are not on duty today. Nobody has seen to this person yet, or you have opened it. Whoever you open, it is written down.'
      : `You are not on duty today. Nobody has seen to these ${waiting} people yet, or you have opened them. Whoever you open, it is written down.`,
  by: time => `By ${time}`,
  late: 'Nobody looked in time',
  again: time => `Again ${time}`,
  laterHeading: 'Not reached, to be tried another day',
  open: 'Open answers and contact (written down)',
  openAgain: 'Open again (written down)',
  openedBefore: 'It was opened and is not decided. After ten minutes it has to be opened again to be seen.',
  answers: 'Answers',
  answered: (room, home) => `In one room: ${room}. At home: ${home}`,
  atEase: { yes: 'at ease', no: 'not at ease', unsaid: 'would rather not say' },
  safeAtHome: { yes: 'safe', no: 'not safe', unsaid: 'would rather not say' },
  notAgreed: 'Did not agree that the answers are kept, so they were not: taken as “would rather not say”',
  notAsked: 'Nobody has asked yet (booked at the desk or by telephone): ask both questions first, alone',
  erased: 'Answers and contact have been erased',
  appointment: 'Appointment',
  appointmentOf: (when, service) => `${when}, ${service}`,
  howNow: 'Held now',
  formats: {
    together: 'together',
    apart: 'as two single conversations',
    separate_rooms: 'in two rooms, without meeting',
    alone: 'alone, in hours of their own',
    family: 'as a family',
  },
  reach: 'Safe way to reach them',
  reachOf: {
    sms: 'telephone',
    email: 'e-mail',
    voice: 'telephone',
    none: 'not to be reached: speak to them when they come',
  },
  notYet: 'no contact left yet: speak to them when they come',
  called: 'Called',
  notCalled: 'left no name',
  script: 'What to say',
  scriptOf: called =>
    `“Hello, is that ${called}? Is this a good moment?” Do not say where you ring from. If somebody else answers, or asks who you are: “Sorry, wrong number.” Hang up.`,
  scriptMail:
    'Others may read the mail: write only “please reply when it suits you, and say when we can speak”; not the park’s name, and not what it is about.',
  keptApart: 'The two have times of their own by now.',
  meetsAgain: 'One of them moved, and they come in the same half day again. Please look at it once more.',
  otherWaits:
    'The other has not said that it is fine either. Only when both are decided as “together” will it be held together.',
  otherUnasked:
    'The other has not opened the invitation, and nobody asked them. Until that is done they are met in two single conversations.',
  tellsNobody:
    'This person left no contact: of another time, or that it is called off, they can only be told in person.',
  over: 'This appointment is over, or they cancelled or do not come. Write down that you have seen it, and it is done.',
  outcome: 'After reaching them',
  outcomes: {
    apart: 'Two single conversations',
    together: 'Together is fine',
    other_hours: 'Another time for this person',
    not_held: 'Not held now: a lawyer and a social worker first',
    again: 'Not reached',
    seen: 'Seen',
  },
  hints: {
    apart: 'This is how it is held if nobody is reached. Whoever receives them sees what to do, not why.',
    together: 'Only you can decide it.',
    other_hours:
      'Never in the other’s half day. This person is told as of any changed time; the other’s time stays, and they learn nothing.',
    not_held:
      'Both are told as of anything that the park calls off. Please book a consultation about a protection order with this person: a lawyer and a social worker, alone.',
    again:
      'It comes back here at 9:00 on the next working day. Until it is decided, it is held as two single conversations.',
  },
  notHeldForOne:
    'This person is told as of anything that the park calls off; the other’s own time stays. Please book a consultation about a protection order with this person: a lawyer and a social worker, alone.',
  protection: 'Book a protection-order consultation',
  when: 'Moved to',
  noTimes: 'No other half day is free in these weeks.',
  otherwise: 'Decide otherwise',
  save: 'Write down',
  done: 'Done',
  doneOf: (day, decision) => `${day}, ${decision}`,
  decisions: {
    apart: 'two single conversations',
    together: 'together',
    other_hours: 'another time',
    not_held: 'a lawyer and a social worker first',
  },
  child:
    '**A child in danger:** the law asks for a report (Minors Protection Law, article 11). Ring [110](tel:110) or [12345](tel:12345), then tell the head of the park.',
  none: 'Nobody waits to be reached',
  noneLead: 'Whoever says that they are not at ease stands here the same day, and you are told.',
  door: waiting => (waiting === 1 ? 'One thing waits to be seen' : `${waiting} things wait to be seen`),
  doorNone: 'Nothing waits to be seen',
  doorHeading: 'On duty today',
  look: 'Look',
  unseen: 'Something on the safety duty was not seen to. Please see who is on the roster, and ring them.',
  unseenLook: 'See the roster',
  letter: {
    subject: () => worded`Something waits for you`,
    opening: 'Something waits for you, please sign in.',
    open: 'Sign in',
    short: page => [
      worded`Something waits for you, please sign in: ${page}`,
      worded`Please sign in: ${page}`,
    ],
  },
}
