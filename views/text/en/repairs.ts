import type { Text } from '../text.ts'

const shifts = (count: number) => (count === 1 ? '1 shift' : `${count} shifts`)
const bookings = (count: number) => (count === 1 ? 'appointment' : `${count} appointments`)

/** Repairs of a published roster: who does not come, what is proposed, what is filled by hand, and what is to be seen to. */
export const repairs: Text['repairs'] = {
  step: 'Replace somebody',
  door: 'Somebody cannot come',
  heading: duty => `${duty} · replace somebody`,
  lead: 'Only the time in which somebody cannot come is touched, and as few shifts of others as can be. Look first; nothing happens until you say so.',
  labels: {
    person: 'Who cannot come',
    day: 'From which day',
    last: 'To which day',
    from: 'From',
    until: 'To',
  },
  lastHint: 'Leave empty for one day',
  hint: 'Without times it is the whole day; for court, the hour from which is enough. This enters no leave: that is done under People.',
  choose: 'Please choose',
  look: 'See how',
  nothing: 'There is no shift to be given to somebody else at that time.',
  nobodyHolds: 'No shift of this roster is still to come.',
  proposal: {
    heading: 'Like this',
    proved: (changes, moved) =>
      moved === 0
        ? `${shifts(changes)} given anew, none of anybody else. Worked out to the end: fewer changes cannot be.`
        : `${shifts(changes)} given anew, ${moved} of them of others. Worked out to the end: fewer changes cannot be.`,
    notProved: (changes, moved) =>
      moved === 0
        ? `${shifts(changes)} given anew, none of anybody else. Not worked out to the end.`
        : `${shifts(changes)} given anew, ${moved} of them of others. Not worked out to the end: fewer changes may be possible.`,
    nobodyCan: 'Nobody can take it, however the others change. Worked out to the end.',
    nobodyFound: 'Nobody was found who can take it. Not worked out to the end.',
    change: (from, to) => `${from} → ${to}`,
    nobody: 'nobody',
    answerBy: by => `to answer by ${by}`,
    guests: count =>
      count === 1
        ? 'The appointment inside goes along, or stays under “To mend” where whoever comes cannot take it.'
        : `The ${bookings(count)} inside go along; those that whoever comes cannot take stay under “To mend”.`,
    guestsLeft: count =>
      count === 1
        ? 'The appointment inside stays under “To mend”.'
        : `The ${bookings(count)} inside stay under “To mend”.`,
    byHand: 'Choose somebody yourself',
    told: 'Each who takes a shift gets one offer; whoever cannot come is told once that they need not. Nobody else is disturbed.',
    unreachable: names =>
      `${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)}: no account, so no message. Please tell them yourself.`,
    does: 'Do it',
    leave: 'Leave it empty for now',
    not: 'Not now',
  },
  byHand: {
    step: 'Choose somebody',
    heading: duty => `${duty} · choose somebody`,
    instead: name => `It is ${name} now; choosing somebody else takes it from them.`,
    empty: 'Nobody has it now.',
    answer: 'How to ask',
    ask: 'Send an offer and wait for the answer',
    saidYes: 'Asked already, and they come (filled in for them)',
    nobody: 'Nobody has this qualification.',
    save: 'Do it',
  },
  wouldFall: {
    heading: count =>
      count === 1 ? '1 shift needs somebody else then' : `${count} shifts need somebody else then`,
    lead: 'Nothing is replaced by itself: they stand under “To mend” until a coordinator has replaced whoever cannot come.',
  },
  mending: {
    heading: 'Shifts',
    person: (name, when) => `${name} · ${when}`,
    empty: when => `Nobody · ${when}`,
    why: {
      away: duty => `${duty}. On leave.`,
      court: duty => `${duty}. In court then.`,
      paused: duty => `${duty}. Paused their service.`,
      left: duty => `${duty}. No longer of an organisation that holds it.`,
      certificate: duty => `${duty}. No valid certificate on that day.`,
      empty: duty => `${duty}. Nobody has it.`,
    },
    last: {
      declined: name => `${name} cannot come.`,
      expired: name => `${name} did not answer in time.`,
      withdrawn: name => `It was taken from ${name}.`,
    },
    guests: count =>
      count === 1 ? 'There is 1 appointment inside.' : `There are ${bookings(count)} inside.`,
    shifts,
    repair: 'See how to replace',
    byHand: 'Choose somebody',
    see: 'See the roster',
    more: count =>
      count === 1 ? '1 more position, when these are done.' : `${count} more positions, when these are done.`,
  },
}
