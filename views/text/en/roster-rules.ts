import type { Text } from '../text.ts'

export const rosterRules: Text['rosterRules'] = {
  step: 'Rules of rosters',
  heading: 'This organisation’s own rules for rosters',
  lead: 'A rule with a number is on; one left empty is off. They hold for this organisation’s own people in its own duties; whoever comes to help from elsewhere is not bound by them.',
  from: 'What is made or published stays. They count the next time a roster is made, a position changed or somebody found for it.',
  always: 'These always hold, and need not be switched on',
  alwaysAre: [
    'The qualification holds that day, no leave, within their working hours, and they never said “cannot”',
    'At most two half-days a day, or one evening',
    '11 hours between the end of an evening and the shift of the next day',
    'At most 3 shifts a week; more or fewer for one person is set on their own page',
  ],
  ofAWeek: 'In a week',
  ofARoster: 'In one roster',
  inARow: 'Days in a row',
  nextDay: 'The day after',
  labels: {
    most_a_week: 'Most shifts a week',
    least_hours: 'Least hours for each',
    most_hours: 'Most hours for each',
    most_weekends: 'Most weekends for each',
    least_in_a_row: 'Least days with shifts in a row',
    most_in_a_row: 'Most days with shifts in a row',
    least_days_off_in_a_row: 'Least days without shifts in a row',
    after_morning: 'After a morning, the next day has no',
    after_afternoon: 'After an afternoon, the next day has no',
    after_evening: 'After an evening, the next day has no',
  },
  hints: {
    most_a_week: (least, most) =>
      `${least} to ${most}; empty is 3. What was set for one person stays as it is.`,
    least_hours: (least, most) =>
      `${least} to ${most}. Where there is too little to share out, the roster is made all the same, as near to it as can be.`,
    most_hours: (least, most) => `${least} to ${most}. Shifts held elsewhere count as well.`,
    most_weekends: (least, most) => `${least} to ${most}. A Saturday, a Sunday or both are one.`,
    least_in_a_row: (least, most) => `${least} to ${most}. Nobody comes for a single day.`,
    most_in_a_row: (least, most) => `${least} to ${most}`,
    least_days_off_in_a_row: (least, most) =>
      `${least} to ${most}. Nobody has a single day off between two runs of shifts.`,
  },
  followHint: 'These three hold for everybody in these rosters.',
  parts: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  nothing: 'Off',
  hours: count => (count === 1 ? '1 hour' : `${count} hours`),
  listed: words => words.join(', '),
  save: 'Save the rules',
}
