import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

export const offers: Text['offers'] = {
  letters: {
    day: 'ccc d LLL',
    parts: { 0: 'morning', 1: 'afternoon', 2: 'evening' },
    when: (day, part) => `${day} ${part}`,
    shift: (day, hours) => `${day} ${hours}`,
    shiftAt: (day, hours, floor) => `${day} ${hours}, ${floor}`,
    answerBy: by =>
      `Please answer before ${by}. Whoever has not answered by then is not asked any more; it does not count as a no.`,
    opensNothing:
      'Opening the link changes nothing; only the button on its page does. Not yours? Leave it, and pass it on to nobody.',
    shortBy: (subject, by, page) => [
      worded`${subject}. Please answer before ${{ by }}: ${page}`,
      worded`${subject}. Please answer: ${page}`,
      subject,
    ],
    short: (subject, page) => [worded`${subject}. ${page}`, subject],
    offer: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Shift offer: ${{ when }}`
          : worded`Shift offer: ${{ when }} and ${{ count: String(shifts - 1) }} more`,
      opening: shifts =>
        shifts === 1 ? 'Could you take this shift?' : `Could you take these ${shifts} shifts?`,
      open: 'Look, then answer',
    },
    askedAgain: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Shift offer: ${{ when }}, still to be answered`
          : worded`Shift offer: ${{ when }} and ${{ count: String(shifts - 1) }} more, still to be answered`,
      opening: shifts =>
        shifts === 1
          ? 'This shift still waits for your yes or no:'
          : `These ${shifts} shifts still wait for your yes or no:`,
      open: 'Look, then answer',
    },
    reminder: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Shift reminder: ${{ when }}`
          : worded`Shift reminder: ${{ when }} and ${{ count: String(shifts - 1) }} more`,
      opening: shifts => (shifts === 1 ? 'You have this shift:' : `You have these ${shifts} shifts:`),
      open: 'See your shifts',
    },
    withdrawn: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Shift off: ${{ when }}`
          : worded`Shifts off: ${{ when }} and ${{ count: String(shifts - 1) }} more`,
      opening: shifts =>
        shifts === 1
          ? 'You need not come for this shift any more:'
          : `You need not come for these ${shifts} shifts any more:`,
      open: 'See your shifts',
    },
    acceptedForYou: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Answered for you: ${{ when }}, yes`
          : worded`Answered for you: ${{ when }} and ${{ count: String(shifts - 1) }} more, yes`,
      opening: shifts =>
        shifts === 1
          ? 'Somebody said yes to this shift for you. If that is wrong, change it:'
          : `Somebody said yes to these ${shifts} shifts for you. If that is wrong, change it:`,
      open: 'Look, then change it',
    },
    declinedForYou: {
      subject: (when, shifts) =>
        shifts === 1
          ? worded`Answered for you: ${{ when }}, no`
          : worded`Answered for you: ${{ when }} and ${{ count: String(shifts - 1) }} more, no`,
      opening: shifts =>
        shifts === 1
          ? 'Somebody said for you that you cannot take this shift:'
          : `Somebody said for you that you cannot take these ${shifts} shifts:`,
      open: 'See your shifts',
    },
  },
  publish: {
    step: 'Publish',
    heading: duty => `Before it is published: ${duty}`,
    lead: (offers, people) =>
      offers === 0
        ? 'Nobody has to be asked; once published, it holds.'
        : `${offers} ${offers === 1 ? 'offer' : 'offers'} to ${people} ${people === 1 ? 'person' : 'people'}, one message each.`,
    answerBy: 'Answered within 48 hours; with less than four days to go, within half of the time',
    standing: positions =>
      `${positions} standing ${positions === 1 ? 'position' : 'positions'}, not asked again`,
    lacking: positions =>
      `${positions} ${positions === 1 ? 'position is' : 'positions are'} empty and can be filled afterwards`,
    begun: positions =>
      `${positions} ${positions === 1 ? 'position is of a shift that has' : 'positions are of shifts that have'} begun: nobody is asked`,
    unreachable: names =>
      `No account, so no message: ${names.join(', ')}. Please ask them yourself, then answer for them.`,
    publish: 'Publish',
    back: 'Not yet',
    done: 'This roster is published.',
    room: 'Room',
    occupied: 'Has something else then',
  },
  answer: {
    step: 'Shift offers',
    heading: shifts => (shifts === 1 ? '1 shift offer' : `${shifts} shift offers`),
    lead: by => `Answer them in one go. What you leave open stays open until ${by}.`,
    of: (day, hours) => `${day} ${hours}`,
    yes: 'Accept',
    no: 'I cannot come',
    why: 'Why (if you like)',
    noReason: 'No reason given',
    reasons: { away: 'Away that day', too_many: 'Too many shifts', other: 'Something else' },
    filledIn: 'Accepted for you by a coordinator; you may change it.',
    send: 'Send',
    all: 'Accept all',
    thanks: 'Written down, thank you.',
    thanksForSome: 'Written down, thank you. These still wait for your answer.',
    none: 'No offers wait for your answer',
    noneLead: 'When there is a new one, you get a message, and it stands here.',
  },
  answerFor: {
    step: 'Answer for somebody',
    heading: person => `Answer for ${person}`,
    lead: 'Ask them first. It is marked as answered for them, and they are told; until it is due they may change it.',
    back: 'Back to the roster',
  },
  waiting: {
    heading: 'Waiting for you',
    offers: shifts => (shifts === 1 ? '1 shift offer' : `${shifts} shift offers`),
    answer: 'Look, then answer',
  },
  firm: {
    step: 'Name who comes',
    heading: firm => `Who comes for ${firm}?`,
    lead: until => `To be named before ${until}; after that the position is empty.`,
    person: 'Who comes',
    choose: 'Please choose',
    nobody: 'Nobody has what this position asks for.',
    save: 'Name them',
    back: 'Back to the roster',
  },
}
