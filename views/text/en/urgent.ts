import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

export const urgent: Text['urgent'] = {
  step: 'Urgent call',
  heading: when => `Urgent call · ${when}`,
  door: when => `Urgent call: ${when}`,
  doors: 'Soon to begin, and nobody there',
  lead: {
    empty: duty => `${duty}: nobody holds this position now.`,
    offered: (duty, name) => `${duty}: ${name} was asked and has not answered.`,
    cannot: (duty, name) => `${duty}: ${name} cannot come.`,
  },
  not: {
    draft: 'The roster is not published, so no urgent call is needed: put somebody in.',
    cancelled: 'This shift is cancelled.',
    begun: 'This shift has begun, too late for an urgent call. Please ring.',
    far: 'The shift is more than 12 hours away: no urgent call is needed.',
    held: 'Somebody holds this position: no urgent call is needed.',
  },
  wouldAsk: count =>
    `${people(count)} for whom every rule holds, whoever carries least first. Until you press, nobody has been asked.`,
  nobodyFits: 'There is nobody for whom every rule holds.',
  nobodyElse: 'Everybody for whom every rule holds has been asked.',
  until: by => `The first yes has it, until ${by}.`,
  later: from =>
    `No message leaves at night: these leave at ${from}. If it cannot wait, please ring, then fill in the answer.`,
  neverLeaves:
    'No message leaves at night, and none before this call ends. Please ring, then fill in the answer.',
  byMessage: 'by message',
  noAccount: 'no account, please ring',
  ring: phone => `Telephone ${phone}`,
  call: count => (count === 0 ? 'Call' : count === 1 ? 'Ask this person' : `Ask these ${count} at once`),
  wider: 'Also ask these (a rule says no, or they said they cannot: you decide)',
  refusedIt: 'said no to this shift',
  newlyFits: count => `${people(count)} more for whom every rule holds, not asked yet:`,
  widen: 'Ask these too',
  asked: (count, at) => `${people(count)}, asked at once from ${at} on.`,
  channels: { sms: 'text message', email: 'e-mail', robot: 'group message' },
  notSent: channel => `${channel}, not sent yet`,
  answers: { none: 'no answer', yes: 'comes', no: 'cannot' },
  filledIn: 'filled in',
  fillIn: name => `Answer for ${name}`,
  fillInYes: 'Comes',
  fillInNo: 'Cannot',
  end: 'End the call',
  endLead: 'Nobody can take it after that; whoever was asked and has not answered gets one message.',
  ended: {
    taken: (name, at) => `${name} took it at ${at}.`,
    takenNext:
      'The others read “Somebody is coming already, thank you”. Appointments inside went along where they could; the rest are on “To mend”.',
    filled: 'Somebody comes by another way; the call is over.',
    withdrawn: at => `The call was ended at ${at}.`,
    expired: at => `Nobody had said yes by ${at}.`,
  },
  own: {
    heading: when => `Could you come ${when}?`,
    waiting: 'Urgent call, waiting for you',
    look: 'Look, then answer',
    tag: by => `Urgent call · until ${by}`,
    asked: count =>
      count === 1 ? 'Only you were asked' : `${count} were asked at once; the first yes has it`,
    comes: 'I come',
    cannot: 'I cannot',
    noHarm: 'No answer is fine too, and is not noted.',
    saidNo: 'You said you cannot. If that has changed, you still can.',
    mine: 'You take this shift, thank you',
    taken: 'Somebody is coming already, thank you',
    over: 'The call is over, you need not come',
    tags: { mine: 'I come', taken: 'taken', over: 'over' },
    shifts: 'See my shifts',
    today: 'Back to today',
  },
  answerBy: by => `Please answer before ${by}. No answer is fine too, and is not noted.`,
  shortBy: (subject, by, page) => worded`${subject} Please answer before ${{ by }}: ${page}`,
  letters: {
    asked: {
      subject: when => worded`Urgent: ${{ when }}, could you come?`,
      opening: 'This shift lacks somebody. Several were asked at once; the first yes has it:',
      open: 'Look, then answer',
    },
    taken: {
      subject: when => worded`Urgent: ${{ when }}, somebody is coming, thank you`,
      opening: 'Somebody is coming to this shift already; you need not answer any more, thank you:',
      open: 'Look',
    },
    over: {
      subject: when => worded`Urgent: ${{ when }}, no longer needed, thank you`,
      opening: 'The call for this shift is over; you need not answer any more, thank you:',
      open: 'Look',
    },
    found: {
      subject: when => worded`Urgent: ${{ when }}, somebody is coming`,
      opening: 'Somebody is coming to the shift you called for:',
      open: 'See who',
    },
    nobody: {
      subject: when => worded`Urgent: ${{ when }}, nobody is coming yet`,
      opening: 'Nobody had said yes in time to the shift you called for:',
      open: 'Look, and think again',
    },
  },
}
