import { worded } from '../../mail/worded.ts'
import type { Text } from '../zh-CN.ts'

const shiftsOf = (shifts: number) => (shifts === 1 ? '1 shift' : `${shifts} shifts`)

export const swaps: Text['swaps'] = {
  letters: {
    asked: {
      subject: when => worded`Swap: ${{ when }}`,
      opening: person => `${person} asks whether you could take this shift:`,
      openingExchange: person => `${person} would like to exchange shifts with you:`,
      gets: shift => `You would come: ${shift}`,
      gives: shift => `You would give: ${shift}`,
      first: 'Whoever says yes first has it. You need not answer: it then stays with whoever asked.',
      open: 'Look, then answer',
    },
    done: {
      subject: when => worded`Swap done: ${{ when }}`,
      opening: 'The swap is done:',
      yours: shift => `You come: ${shift}`,
      notYours: shift => `You need not come: ${shift}`,
      open: 'See your shifts',
    },
    failed: {
      subject: when => worded`Swap not done: ${{ when }}`,
      opening: 'Nobody of those asked can come. This shift is still yours:',
      next: 'You may ask others; if you cannot come at all, please tell your coordinator.',
      open: 'See your shifts',
    },
    told: {
      subject: when => worded`Swapped: ${{ when }}`,
      opening: (from, to) => `${to} takes over from ${from}:`,
      openingExchange: (one, other) => `${one} and ${other} exchanged:`,
      nothing: 'Every rule holds; there is nothing for you to approve.',
      open: 'See the swaps of this roster',
    },
  },
  step: 'Swap',
  door: 'Swaps',
  going: 'being swapped',
  look: 'Look',
  ask: {
    step: 'Ask for a swap',
    heading: 'Ask for a swap',
    yours: 'Until somebody takes it, this shift is yours. Nobody has to approve; the coordinator is told.',
    inside: appointments =>
      appointments === 1
        ? 'There is 1 appointment in this shift: it goes along if whoever takes it can serve it, and is arranged otherwise if not.'
        : `There are ${appointments} appointments in this shift: those that whoever takes it can serve go along, the others are arranged otherwise.`,
    whom: 'Who should come?',
    anyone: 'Anyone',
    anyoneHint: people =>
      people === 1
        ? 'Asks the 1 person who could come then'
        : `Asks the ${people} people who could come then; the first yes has it`,
    exchange: 'Exchange with a colleague',
    exchangeHint: shifts => `${shiftsOf(shifts)} to choose from; it counts once they agree`,
    theirs: 'For which shift',
    choose: 'Please choose',
    of: (person, day, hours) => `${day} ${hours} · ${person}`,
    nobody: 'Nobody could take this shift now. If you cannot come at all, please tell your coordinator.',
    note: 'A few words (optional)',
    noteHint: 'At most 50 letters; whoever is asked reads them. Nothing about visitors, please.',
    send: 'Ask',
    back: 'Keep the shift',
  },
  open: {
    step: 'Being swapped',
    heading: 'Looking for somebody to take this shift',
    yours: 'Until somebody takes it, this shift is yours.',
    exchange: person => `In exchange with ${person} for:`,
    asked: 'Who was asked',
    waits: 'no answer yet',
    declined: 'cannot come',
    untold: 'has no account and gets no message: please tell them yourself',
    withdraw: 'Keep it: ask nobody any more',
    back: 'My shifts',
  },
  take: {
    step: 'Take a shift',
    heading: person => `Take this shift for ${person}?`,
    headingExchange: person => `Exchange shifts with ${person}?`,
    gets: 'You would come',
    gives: 'You would give',
    says: (person, note) => `${person}: “${note}”`,
    free: 'You are free then, within the hours you gave',
    week: (shifts, most) =>
      most === null
        ? `${shiftsOf(shifts)} in that week`
        : shifts === most
          ? `${shiftsOf(shifts)} in that week, the most you take`
          : `${shiftsOf(shifts)} in that week, of ${most} at most`,
    rest: 'Enough rest before and after',
    along: appointments =>
      appointments === 1
        ? 'You would receive the 1 appointment in it'
        : `You would receive the ${appointments} appointments in it`,
    left: appointments =>
      appointments === 1
        ? '1 appointment is not for you to serve and is arranged otherwise'
        : `${appointments} appointments are not for you to serve and are arranged otherwise`,
    breaks: words => `You cannot take it now: ${words.join(', ')}.`,
    yes: 'I’ll come',
    yesExchange: 'Exchange',
    no: 'I can’t come',
    first: 'Whoever is first has it; the others read “Somebody comes already, thank you”.',
    declined: 'You said that you cannot come. If you have changed your mind, you still may.',
    over: {
      taken: 'Somebody comes already, thank you.',
      withdrawn: 'This swap was withdrawn; you need not come.',
      expired: 'Nobody took it in time; this swap is over.',
    },
    mine: 'This shift is yours now, thank you.',
    thanks: 'Noted, thank you.',
    shifts: 'See my shifts',
  },
  list: {
    step: 'Swaps',
    heading: 'Swaps',
    asks: person => `${person} asks whether you could come`,
    asksExchange: person => `${person} would like to exchange with you`,
    own: 'Yours that others are asked to take',
    none: 'No swap waits for your answer',
    noneLead:
      'When somebody asks you for a swap, you get a message and it appears here. To swap a shift of yours, choose “Swap” in “My shifts”.',
    sent: 'Sent. You get a message once somebody takes it.',
    withdrawn: 'Withdrawn. The shift is yours.',
    waiting: swaps => (swaps === 1 ? '1 swap' : `${swaps} swaps`),
    answer: 'See the swap, then answer',
  },
  answerFor: {
    step: 'Answer for somebody',
    heading: person => `Answer for somebody: a shift of ${person}’s`,
    lead: 'Ask them first. It is marked as filled in, and they get a message. It does not count for anybody whom a rule stops.',
    who: 'For whom',
    declined: 'said that they cannot come',
    untold: 'has no account and gets no message',
    told: 'got a message',
    yes: 'They come',
    no: 'They cannot come',
    fill: 'Answer for them',
    breaks: words => `They cannot take it now: ${words.join(', ')}.`,
    over: 'This swap is over: there is nothing to answer.',
    back: 'Swaps',
  },
  roster: {
    step: 'Swaps',
    heading: 'Swaps',
    lead: 'Two people swap by themselves and nobody approves: a shift can only be taken by somebody for whom every rule holds.',
    none: 'Nobody has swapped in this roster.',
    caption: 'Swaps, the latest first',
    shift: 'Which shift',
    from: 'Whose',
    whom: 'Who was asked',
    how: 'How it stands',
    when: 'Asked',
    names: names => names.join(', '),
    exchange: shift => `for ${shift}`,
    states: {
      open: 'waiting',
      taken: person => `taken by ${person}`,
      withdrawn: 'withdrawn or over',
      expired: 'nobody took it',
    },
    declined: names => `Cannot come: ${names.join(', ')}`,
    untold: names => `No account, so no message: ${names.join(', ')}`,
    back: 'Back to the roster',
  },
}
