import type { Text } from '../zh-CN.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const inHours = (minutes: number) => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour', 'hours')] : []),
    ...(rest > 0 || minutes === 0 ? [`${rest} min`] : []),
  ]
  return `${counted(minutes, 'minute', 'minutes')} (${parts.join(' ')})`
}

export const volunteerHours: Text['volunteerHours'] = {
  checkIn: {
    step: 'Check in',
    heading: 'Check in',
    here: 'I am here',
    done: hour => `You checked in at ${hour}. Thank you.`,
    late: 'Whoever comes more than a quarter of an hour late is counted from the check-in.',
  },
  post: {
    step: 'Check-in code',
    square: 'Code to check in with',
    how: 'When you are at the post, scan this with your telephone, sign in and press “I am here”: from an hour before the start until the end.',
    hang: 'Print it and hang it at the post.',
    print: 'Print this page with your browser.',
    renew: 'Make a new code',
    renewLead: 'The code on the wall then opens nothing any more, and has to be printed anew.',
    renewed: 'There is a new code. Please print it anew.',
  },
  desk: {
    step: 'Shifts',
    heading: day => `Shifts of ${day}`,
    lead: 'Whoever is at their post and has not scanned the code is written down here.',
    back: 'Desk',
    is: 'Is here',
    isOf: name => `${name} is here`,
    none: 'Nobody has a shift today',
    noneNext: 'Shifts of published rosters stand here.',
    notNamed: firm => `${firm} (has not named anybody)`,
  },
  presence: {
    step: 'Who came',
    heading: duty => `${duty}: who came`,
    lead: 'Shifts that are over. Whoever checked in by the code or at the desk is counted by itself; of the others, please say.',
    none: 'No shift is over yet',
    noneNext: 'Once one is, you say here who came.',
    minutes: 'Minutes',
    minutesOf: (name, day) => `Minutes of ${name} on ${day}`,
    worked: 'Came',
    workedOf: (name, day) => `Came: ${name} on ${day}`,
    absent: 'Did not come',
    absentOf: (name, day) => `Did not come: ${name} on ${day}`,
    checkedIn: hour => `Checked in at ${hour}`,
    notCheckedIn: 'Did not check in',
    counted: minutes => `Came, ${inHours(minutes)}`,
    notCounted: 'Came',
    wasAbsent: 'Did not come',
  },
  period: { from: 'From', until: 'Until', show: 'Show' },
  own: {
    step: 'Hours',
    lead: 'Minutes of shifts, of talks and of waiting, each counted once, without the way there.',
    total: 'Altogether',
    hours: minutes => `${Math.round(minutes / 6) / 10}`,
    unit: 'h',
    none: 'Nothing is counted in this time yet',
    noneNext:
      'Shifts and appointments stand here once you had them. If something is wrong, tell your coordinator.',
    byOrganisation: 'By organisation',
    organisation: 'Organisation',
    byMonth: 'By month',
    month: 'Month',
    lines: 'Each time',
    day: 'Day',
    what: 'What',
    minutes: 'Minutes',
    corrected: 'Correction',
  },
  whole: {
    step: 'Hours',
    lead: 'Shifts of this organisation, and its appointments outside shifts. Nothing is changed: a mistake is corrected by a second entry.',
    toSettle: 'Shifts that are over, and nobody said who came',
    toSettleIn: (duty, shifts) => `${duty}: ${counted(shifts, 'shift', 'shifts')}`,
    byPerson: 'By person',
    person: 'Name',
    byActivity: 'By what was done',
    none: 'Nothing is counted in this time yet',
    noneNext:
      'Shifts stand here once they are over, and appointments once somebody said what became of them.',
    takeAway: 'Download as a table',
    linesOf: name => `${name}: each time`,
    all: 'See everybody',
    correct: 'Correct',
    correctOf: (day, what) => `Correct ${what} on ${day}`,
  },
  correction: {
    step: 'Correct hours',
    heading: 'Correction',
    first: 'Counted at first',
    stands: 'Stands now',
    minutes: 'How many minutes it should be',
    minutesHint: '0 for whoever was not there',
    because: 'Why',
    choose: 'Please choose',
    reasons: {
      wrong_minutes: 'It was written down wrongly',
      left_early: 'They left early',
      stayed_longer: 'They stayed longer',
      not_there: 'They were not there',
      other: 'Something else',
    },
    added: minutes =>
      minutes > 0
        ? `${counted(minutes, 'minute', 'minutes')} more`
        : `${counted(-minutes, 'minute', 'minutes')} less`,
    enter: 'Enter the correction',
    entered: 'It is entered.',
  },
  columns: ['Name', 'Identity', 'Activity', 'Date', 'Minutes of service', 'Organisation'],
  inHours,
}
