import type { Text } from '../zh-CN.ts'

export const stateDays: Text['stateDays'] = {
  step: 'State days',
  heading: year => `Holidays and make-up workdays of ${year}`,
  year: year => `${year}`,
  otherYear: 'Another year',
  holidays: 'Holidays',
  marks: { holiday: 'off', make_up_workday: 'work' },
  said: (day, name, worksAs) =>
    worksAs === null ? `${day}, off for ${name}` : `${day}, worked for ${name}, as a ${worksAs}`,
  rest: (from, until, days) => (days === 1 ? from : `${from} to ${until}, ${days} days`),
  work: (day, worksAs) => `${day} is worked, as a ${worksAs}`,
  confirmed: (year, date) => `Confirmed on ${date}. Times of ${year} are offered by it.`,
  unconfirmed: year => `${year} is not confirmed. Until it is, no time of that year is offered to anybody.`,
  lookFirst: 'Compare it with the notice of the State Council first.',
  confirm: year => `Confirm ${year}`,
  reopen: 'Take the confirmation back',
  none: year => `Nothing is known of ${year} yet`,
  noneNext: 'The State usually publishes the days of a year in the November before.',
  oneDay: 'Change one day',
  kinds: { holiday: 'Off', make_up_workday: 'Make-up workday', ordinary: 'As its weekday' },
  holidayHint: 'Every place is closed; one that opens has it written under its ‘Hours of one day’.',
  worksAsHint: 'Places that open on make-up workdays keep the hours of this weekday',
  choose: 'Please choose',
  nameHint: 'Such as 春节; not needed for a day that is as its weekday',
  labels: {
    day: 'Day',
    kind: 'That day is',
    works_as: 'Works as',
    name: 'Which holiday',
    notice: 'The days, a holiday a line',
  },
  saveDay: 'Change this day',
  import: 'Import a year',
  importHeading: year => `Import the days of ${year}`,
  importLead:
    'Paste the notice as it was published in Chinese, or type it like that, a holiday a line. You see what was understood first; nothing is written until you confirm it.',
  noticeHint:
    'Such as 春节：2月15日至23日放假。2月14日、2月28日上班。 The weekday it works as can be said: 2月14日按周五上班。',
  proposed: 'These days come with the program; please compare them with the notice.',
  read: 'See what was understood',
  keep: 'Do not import',
  wrongLine: (line, said, why) => `Line ${line}, “${said}”: ${why}`,
  wrong: {
    no_days: 'it says no days off (放假) or worked (上班)',
    no_name: 'it has to begin with the holiday and a colon',
    no_such_day: 'it names a day of another year, or one that does not exist',
    said_twice: 'it names a day that was named before',
    works_as_what: 'please say the weekday that the make-up day works as (按周五上班)',
  },
  replaces: number =>
    number === 0
      ? 'Once this is saved, the year is like this.'
      : number === 1
        ? 'Once this is saved, these replace the one day that the year has now.'
        : `Once this is saved, these replace the ${number} days that the year has now.`,
  toConfirmBy: year =>
    `**The days of ${year} are not confirmed yet.** Until they are, nobody can be booked in ${year}; please tell an administrator.`,
  toConfirmHere: (year, address) =>
    `**The days of ${year} are not confirmed yet.** Until they are, nobody can be booked in ${year}. [Look at them](${address})`,
}
