import type { Text } from '../zh-CN.ts'

export const statistics: Text['statistics'] = {
  step: 'Statistics',
  day: 'd LLL',
  from: 'From',
  until: 'Until',
  show: 'Show',
  span: (first, last) => `${first} – ${last}`,
  booked: 'Booked',
  kinds: { held: 'Held', missed: 'Did not come', rest: 'The rest' },
  wait: 'Usual wait',
  daysOf: days => (days === 1 ? 'day' : 'days'),
  yearBefore: (label, then) => `${label} · last year ${then}`,
  weekChart: 'Booked each week',
  wideBars: 'A wide bar is several weeks together, drawn at their average',
  weekChartIs: 'Bars of how many were booked each week; the numbers stand in the table by week',
  missedChart: 'Did not come, per cent',
  missedOf: 'Of those held and those who did not come; a date is the first day of its weeks',
  missedChartIs: bars =>
    `Per cent who did not come: ${bars.map(([from, share]) => `from ${from} ${share}%`).join(', ')}`,
  percent: share => `${share}%`,
  byService: 'By service',
  service: 'Service',
  byWeek: 'By week',
  week: 'Week',
  total: 'Altogether',
  list: names => names.join(', '),
  none: 'Fewer than 5 were booked in these weeks',
  noneNext: 'Numbers below 5 are not shown. Choose a longer time.',
  whose: organisation =>
    `Only the numbers of ${organisation}. What is below 5 is counted together with something else, and not shown by itself.`,
  howCounted:
    'Weeks are whole, from Monday to Sunday, and an appointment counts once however many come. The rest is what was cancelled, is unclear or still to come, and what is too small to stand alone.',
}
